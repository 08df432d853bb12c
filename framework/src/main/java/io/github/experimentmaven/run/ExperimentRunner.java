package io.github.experimentmaven.run;

import io.github.experimentmaven.data.drift.RuleColumns;
import io.github.experimentmaven.data.load.DataLoader;
import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.prepare.StepCheck;
import io.github.experimentmaven.data.profile.Suspicion;
import io.github.experimentmaven.data.slice.Slicer;
import io.github.experimentmaven.data.source.SourceResolver;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.data.split.SplitFiles;
import io.github.experimentmaven.data.split.Splitter;
import io.github.experimentmaven.model.advice.TargetScale;
import io.github.experimentmaven.run.executor.RecordedSources;
import io.github.experimentmaven.run.extension.CodeIdentity;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.run.memory.InputFiles;
import io.github.experimentmaven.run.memory.TrialMemory;
import io.github.experimentmaven.run.shard.Shard;
import io.github.experimentmaven.run.trial.TimeLimit;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Runs experiments: loads the data once, then trains and evaluates the trials of the plan on a
 * bounded number of threads. What comes out does not depend on that number.
 *
 * @param extensions what the experiment files can name
 * @param threads how many trials run at a time, at least 1; those that no trial is left for help
 *     with the others
 * @param clock tells how long things take
 */
public record ExperimentRunner(Extensions extensions, int threads, Clock clock) {

  /** Checks that there is at least one thread. */
  public ExperimentRunner {
    Objects.requireNonNull(extensions, "extensions");
    Objects.requireNonNull(clock, "clock");
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread is needed, not " + threads);
    }
  }

  /**
   * The rows of an experiment and their parts.
   *
   * @param rows the rows
   * @param folds the parts
   */
  public record PreparedData(LoadedData rows, List<Fold> folds) {

    /** Copies the folds. */
    public PreparedData {
      Objects.requireNonNull(rows, "rows");
      folds = List.copyOf(folds);
    }
  }

  /**
   * An experiment that can be run.
   *
   * @param plan what there is to do
   * @param data what there is to do it with
   * @param warnings what its models may learn badly from, at the place to change
   */
  public record Valid(Plan plan, PreparedData data, List<Problem> warnings) {

    /** Copies the warnings. */
    public Valid {
      Objects.requireNonNull(plan, "plan");
      Objects.requireNonNull(data, "data");
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Loads and splits the data of an experiment, and trains nothing.
   *
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if the data does not fit
   */
  public PreparedData prepare(Experiment experiment, SourceResolver sources) {
    LoadedData rows = load(experiment, sources);
    return new PreparedData(rows, split(experiment, rows, sources));
  }

  /**
   * Checks all that can be checked without training: the data's columns and cells, the split, what
   * the steps make of the values, the models' options.
   *
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if something does not fit
   */
  public Valid validate(Experiment experiment, SourceResolver sources) {
    Learners learners = Learners.of(experiment, extensions, sources);
    LoadedData data = load(experiment, sources);
    List<Fold> folds = split(experiment, data, sources);
    learners.requireFit(folds);
    IntervalRows.require(experiment, folds);
    // Other folds have other training rows, but the same values go through the same steps.
    named(
        experiment,
        () -> {
          new StepCheck(extensions.steps()).check(data, folds.get(0), experiment.split().seed());
          return data;
        });
    List<Problem> warnings = new ArrayList<>();
    for (Suspicion suspicion :
        TargetScale.suspicions(experiment, data, folds, extensions.models())) {
      if (experiment.ignores(suspicion.kind().label())) {
        continue;
      }
      data.targetSpecs().stream()
          .filter(target -> suspicion.columns().contains(target.column()))
          .forEach(target -> warnings.add(target.problem(suspicion.message())));
    }
    return new Valid(
        Plan.of(experiment, learners.planned(), folds.size()),
        new PreparedData(data, folds),
        warnings);
  }

  /**
   * Runs an experiment, keeping only scores and curves; see {@link #run(Experiment, SourceResolver,
   * RunListener, RunSettings)}.
   *
   * @throws InterruptedException if the calling thread is interrupted
   */
  public Run run(Experiment experiment, SourceResolver sources, RunListener listener)
      throws InterruptedException {
    try {
      return run(experiment, sources, listener, RunSettings.inMemory());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs an experiment. A trial that fails has its reason in its result, and the others run; one
   * that lacks memory beside others first runs again alone.
   *
   * @param experiment the experiment
   * @param sources finds its data
   * @param listener is told what happens
   * @param settings where completed trials are kept, and how long one may take
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if the data or the models'
   *     options do not fit the experiment
   * @throws io.github.experimentmaven.run.shard.UnfitShardException if what other machines trained
   *     is of other inputs, is damaged, or comes out otherwise here
   * @throws IOException if the store cannot be written
   * @throws InterruptedException if the calling thread is interrupted; all trials are then stopped
   */
  public Run run(
      Experiment experiment, SourceResolver sources, RunListener listener, RunSettings settings)
      throws IOException, InterruptedException {
    Instant start = clock.instant();
    ReadyExperiment ready = ready(experiment, sources, listener, settings, false);
    listener.onPlan(ready.plan());
    TrialTraining training = training(ready, listener, settings);
    if (settings.merge().isPresent()) {
      listener.onMerge(Merging.plan(ready, settings.merge().get()));
    }
    List<TrialResult> results = training.train(ready.plan().trials());
    if (settings.merge().isPresent()) {
      training.check(Merging.sample(results, settings.merge().get()));
      Merging.accept(results, ready.memory());
    }
    return new Run(
        ready.plan(),
        ready.data(),
        ready.folds(),
        ready.splitFiles(),
        ready.inputs(),
        ready.code(),
        FoldIntervals.calibrate(ready, results),
        start,
        Duration.between(start, clock.instant()),
        threads);
  }

  /**
   * Trains one shard of an experiment, for another machine to put together.
   *
   * @param settings with a store
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if the data or the models'
   *     options do not fit the experiment
   * @throws IOException if the store cannot be written
   * @throws InterruptedException if the calling thread is interrupted; all trials are then stopped
   */
  public ShardOfRun runShard(
      Experiment experiment,
      SourceResolver sources,
      RunListener listener,
      RunSettings settings,
      Shard shard)
      throws IOException, InterruptedException {
    ReadyExperiment ready = ready(experiment, sources, listener, settings, true);
    List<Trial> trials = shard.of(experiment.name(), ready.movable());
    listener.onPlan(new Plan(experiment, ready.plan().models(), trials));
    List<TrialResult> results = training(ready, listener, settings).train(trials);
    return ShardOfRun.of(ready, results);
  }

  private TrialTraining training(
      ReadyExperiment ready, RunListener listener, RunSettings settings) {
    return new TrialTraining(
        ready,
        extensions,
        listener,
        new TimeLimit(settings.trialTimeout()),
        settings.executor(),
        threads,
        clock);
  }

  /** Loads, splits and checks all that a training needs. */
  ReadyExperiment ready(
      Experiment experiment,
      SourceResolver resolver,
      RunListener listener,
      RunSettings settings,
      boolean shard)
      throws IOException {
    RecordedSources sources = new RecordedSources(resolver);
    Learners learners = Learners.of(experiment, extensions, sources);
    LoadedData data = load(experiment, sources);
    List<Fold> folds = split(experiment, data, sources);
    learners.requireFit(folds);
    IntervalRows.require(experiment, folds);
    listener.onData(data);
    learners.notes().forEach(listener::onNote);
    Map<String, String> splitFiles = SplitFiles.digests(experiment.split(), sources);
    InputFiles inputs = InputFiles.of(experiment, extensions, sources);
    return new ReadyExperiment(
        Plan.of(experiment, learners.planned(), folds.size()),
        data,
        folds,
        splitFiles,
        sources,
        inputs,
        CodeIdentity.ofOthers(experiment, extensions),
        learners.byModel(),
        new TrialMemory(
            experiment,
            data,
            folds,
            inputs,
            extensions,
            settings.store(),
            settings.merge(),
            shard || settings.executor().elsewhere()));
  }

  private LoadedData load(Experiment experiment, SourceResolver sources) {
    DataLoader loader = new DataLoader(extensions.steps(), extensions.formats(), sources);
    LoadedData data =
        named(
            experiment,
            () ->
                loader.load(
                    experiment.data(),
                    experiment.split(),
                    experiment.slices(),
                    experiment.origin()));
    RuleColumns.check(experiment.dataRules(), data);
    Slicer.of(experiment, data.table());
    return data;
  }

  private static List<Fold> split(Experiment experiment, LoadedData data, SourceResolver sources) {
    return named(
        experiment,
        () -> new Splitter(sources).split(experiment.split(), data, experiment.origin()));
  }

  /** Says of what is wrong with a table which experiment reads it. */
  private static <T> T named(Experiment experiment, Supplier<T> work) {
    try {
      return work.get();
    } catch (InvalidInputException e) {
      throw e.of(experiment.origin().displayName(), experiment.name());
    }
  }
}
