package io.github.experimentmaven.run;

import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.prepare.StepCheck;
import io.github.experimentmaven.data.profile.Suspicion;
import io.github.experimentmaven.data.source.SourceResolver;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.model.advice.TargetScale;
import io.github.experimentmaven.model.advice.UnusedBounds;
import io.github.experimentmaven.run.executor.RecordedSources;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.run.shard.Shard;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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
   * @param warnings what its models may learn badly from or have for nothing, at the place to
   *     change
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
    LoadedRows rows = new Preparation(extensions).load(experiment, new RecordedSources(sources));
    return new PreparedData(rows.data(), rows.folds());
  }

  /**
   * Checks all that can be checked without training: the data's columns and cells, the split, what
   * the steps make of the values, the models' options.
   *
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if something does not fit
   */
  public Valid validate(Experiment experiment, SourceResolver sources) {
    Learners learners = Learners.of(experiment, extensions, sources);
    PreparedData prepared = prepare(experiment, sources);
    LoadedData data = prepared.rows();
    List<Fold> folds = prepared.folds();
    learners.requireFit(folds);
    IntervalRows.require(experiment, folds);
    // Other folds have other training rows, but the same values go through the same steps.
    Preparation.named(
        experiment,
        () -> {
          new StepCheck(extensions.steps()).check(data, folds.get(0), experiment.split().seed());
          return data;
        });
    List<Problem> warnings = new ArrayList<>(UnusedBounds.in(experiment, extensions.models()));
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
    return open(experiment, sources, listener, settings).run();
  }

  /**
   * Loads and splits the data of an experiment and checks that its models' options fit them.
   *
   * @param experiment the experiment
   * @param sources finds its data
   * @param listener is told what happens
   * @param settings where completed trials are kept, and how long one may take
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if the data or the models'
   *     options do not fit the experiment
   */
  public RunSession open(
      Experiment experiment, SourceResolver sources, RunListener listener, RunSettings settings) {
    return RunSession.open(this, experiment, sources, listener, settings);
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
    RunSession session = open(experiment, sources, listener, settings);
    ReadyExperiment ready = session.ready(true);
    List<Trial> trials = shard.of(experiment.name(), ready.movable());
    listener.onPlan(new Plan(experiment, ready.plan().models(), trials));
    return ShardOfRun.of(ready, session.training(ready).train(trials));
  }
}
