package io.github.experimentmaven.run;

import io.github.experimentmaven.data.source.SourceResolver;
import io.github.experimentmaven.data.split.RowUnits;
import io.github.experimentmaven.inference.Units;
import io.github.experimentmaven.model.advice.UnusedBounds;
import io.github.experimentmaven.run.executor.ChosenExecutor;
import io.github.experimentmaven.run.executor.RecordedSources;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.run.trial.TimeLimit;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.spec.Experiment;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An experiment whose data is loaded: what its searches try is trained on it, and then what they
 * found.
 */
public final class RunSession {

  private final ExperimentRunner runner;
  private final Experiment experiment;
  private final Preparation preparation;
  private final LoadedRows rows;
  private final Learners learners;
  private final RunListener listener;
  private final RunSettings settings;
  private final Instant start;

  private RunSession(
      ExperimentRunner runner,
      Experiment experiment,
      LoadedRows rows,
      Learners learners,
      RunListener listener,
      RunSettings settings,
      Instant start) {
    this.runner = runner;
    this.experiment = experiment;
    this.preparation = new Preparation(runner.extensions());
    this.rows = rows;
    this.learners = learners;
    this.listener = listener;
    this.settings = settings;
    this.start = start;
  }

  static RunSession open(
      ExperimentRunner runner,
      Experiment experiment,
      SourceResolver resolver,
      RunListener listener,
      RunSettings settings) {
    Instant start = runner.clock().instant();
    RecordedSources sources = new RecordedSources(resolver);
    // Options are quick to check, and a table may be large.
    Learners learners = Learners.of(experiment, runner.extensions(), sources);
    LoadedRows rows = new Preparation(runner.extensions()).load(experiment, sources);
    RunSession session =
        new RunSession(runner, experiment, rows, learners, listener, settings, start);
    session.requireFit(experiment, learners);
    listener.onData(rows.data());
    learners.notes().forEach(listener::onNote);
    UnusedBounds.in(experiment, runner.extensions().models()).forEach(listener::onNote);
    return session;
  }

  Extensions extensions() {
    return runner.extensions();
  }

  /** Returns how many folds the split gives. */
  public int folds() {
    return rows.folds().size();
  }

  /**
   * Returns what trains models that a search tries, on rows that are prepared once.
   *
   * @param predicted whether what they predict for the validation rows is kept
   * @throws IOException if a class path cannot be read
   */
  public SearchSession search(boolean predicted) throws IOException {
    return SearchSession.of(this, rows.withoutTest(predicted));
  }

  Experiment experiment() {
    return experiment;
  }

  Preparation preparation() {
    return preparation;
  }

  /** Makes models ready that are tried in this process. */
  ReadyExperiment ready(Experiment tried, LoadedRows seen) throws IOException {
    Learners ofTried = learners(tried);
    return preparation
        .ready(tried, seen, ofTried, ofTried.planned(), settings.here(), true)
        .withoutModels();
  }

  /** Returns which validation rows of a fold were drawn together. */
  public Units validationUnits(int fold) {
    return Units.ofRows(
        RowUnits.of(experiment.split(), rows.data().table(), rows.folds().get(fold).validation()));
  }

  /**
   * Trains and evaluates the trials of the plan, with the options of the experiment.
   *
   * @throws io.github.experimentmaven.run.shard.UnfitShardException as {@link #run(List)}
   * @throws IOException if the store cannot be written
   * @throws InterruptedException if the calling thread is interrupted; all trials are then stopped
   */
  public Run run() throws IOException, InterruptedException {
    return run(List.of(experiment), List.of(learners));
  }

  /**
   * Trains and evaluates the trials of the plan.
   *
   * @param found the experiment with the options that were found: for each fold, or one for all
   * @throws io.github.experimentmaven.run.shard.UnfitShardException if what other machines trained
   *     is of other inputs, is damaged, or comes out otherwise here
   * @throws IOException if the store cannot be written
   * @throws InterruptedException if the calling thread is interrupted; all trials are then stopped
   */
  public Run run(List<Experiment> found) throws IOException, InterruptedException {
    return run(found, found.stream().map(this::learners).toList());
  }

  private Run run(List<Experiment> found, List<Learners> byFold)
      throws IOException, InterruptedException {
    Map<String, PlannedModel> planned = Learners.planned(byFold);
    List<ReadyExperiment> ready = new ArrayList<>();
    for (int fold = 0; fold < found.size(); fold++) {
      ready.add(
          preparation.ready(
              found.get(fold),
              rows,
              byFold.get(fold),
              planned,
              settings,
              settings.executor().elsewhere()));
    }
    ReadyExperiment first = ready.get(0);
    Plan plan = found.size() == 1 ? first.plan() : byFold(ready);
    listener.onPlan(plan);
    if (settings.merge().isPresent()) {
      listener.onMerge(Merging.plan(first, settings.merge().get()));
    }
    List<TrialResult> results = train(ready, plan);
    if (settings.merge().isPresent()) {
      training(first).check(Merging.sample(results, settings.merge().get()));
      Merging.accept(results, first.memory());
    }
    return new Run(
        plan,
        first.data(),
        first.folds(),
        first.splitFiles(),
        first.inputs(),
        first.code(),
        FoldIntervals.calibrate(first, results),
        start,
        Duration.between(start, runner.clock().instant()),
        runner.threads());
  }

  /** Takes of each fold's plan the trials of that fold. */
  private static Plan byFold(List<ReadyExperiment> ready) {
    Plan first = ready.get(0).plan();
    return new Plan(
        first.experiment(),
        first.models(),
        first.trials().stream()
            .map(trial -> ready.get(trial.fold()).plan().trials().get(trial.index()))
            .toList());
  }

  private List<TrialResult> train(List<ReadyExperiment> ready, Plan plan)
      throws IOException, InterruptedException {
    if (ready.size() == 1) {
      return training(ready.get(0)).train(plan.trials());
    }
    Map<Integer, TrialResult> results = new LinkedHashMap<>();
    for (int fold = 0; fold < ready.size(); fold++) {
      int of = fold;
      List<Trial> trials = plan.trials().stream().filter(trial -> trial.fold() == of).toList();
      training(ready.get(fold))
          .train(trials)
          .forEach(result -> results.put(result.trial().index(), result));
    }
    return plan.trials().stream().map(trial -> results.get(trial.index())).toList();
  }

  /** Makes the experiment ready as it is. */
  ReadyExperiment ready(boolean shard) throws IOException {
    return preparation.ready(
        experiment,
        rows,
        learners,
        learners.planned(),
        settings,
        shard || settings.executor().elsewhere());
  }

  /** Reads the models' options and checks that they fit the rows. */
  private Learners learners(Experiment of) {
    Learners read = Learners.of(of, runner.extensions(), rows.sources());
    requireFit(of, read);
    return read;
  }

  private void requireFit(Experiment of, Learners read) {
    read.requireFit(rows.folds());
    IntervalRows.require(of, rows.folds());
  }

  TrialTraining training(ReadyExperiment ready) {
    return training(ready, listener, settings.executor(), Optional.empty());
  }

  /** Returns what trains models that are tried in this process. */
  TrialTraining training(ReadyExperiment ready, RunListener told, PreparedFolds kept) {
    return training(ready, told, ChosenExecutor.local(), Optional.of(kept));
  }

  private TrialTraining training(
      ReadyExperiment ready,
      RunListener told,
      ChosenExecutor executor,
      Optional<PreparedFolds> kept) {
    return new TrialTraining(
        ready,
        runner.extensions(),
        told,
        new TimeLimit(settings.trialTimeout()),
        executor,
        runner.threads(),
        runner.clock(),
        kept);
  }
}
