package io.github.experimentmaven.run;

import io.github.experimentmaven.data.prepare.Preprocessing;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.run.trial.Evaluator;
import io.github.experimentmaven.run.trial.TimeLimit;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.run.trial.TrialRunner;
import io.github.experimentmaven.tree.SharedWorkers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Trains trials of one experiment on a bounded number of threads.
 *
 * @param ready the experiment
 * @param extensions what it could name
 * @param listener is told
 * @param limit how long a trial may take
 * @param threads how many trials run at a time
 * @param clock tells how long things take
 */
record TrialTraining(
    ReadyExperiment ready,
    Extensions extensions,
    RunListener listener,
    TimeLimit limit,
    int threads,
    Clock clock) {

  TrialTraining {
    Objects.requireNonNull(ready, "ready");
    Objects.requireNonNull(extensions, "extensions");
    Objects.requireNonNull(listener, "listener");
    Objects.requireNonNull(limit, "limit");
    Objects.requireNonNull(clock, "clock");
  }

  /** Takes trials from where they are kept, or trains them; returns the results in their order. */
  List<TrialResult> train(List<Trial> trials) throws IOException, InterruptedException {
    SharedWorkers workers = new SharedWorkers();
    return run(
        trials,
        workers,
        new TrialProcess(
            training(workers, listener), ready.memory(), folds(trials), listener, clock));
  }

  /**
   * Trains trials that other machines completed once more.
   *
   * @throws io.github.experimentmaven.run.shard.UnfitShardException if one has other scores, curves
   *     or predictions here
   */
  void check(List<TrialResult> merged) throws IOException, InterruptedException {
    List<Trial> trials = merged.stream().map(TrialResult::trial).toList();
    Map<Integer, TrialResult> byIndex = new HashMap<>();
    merged.forEach(result -> byIndex.put(result.trial().index(), result));
    SharedWorkers workers = new SharedWorkers();
    run(
        trials,
        workers,
        new TrialCheck(
            training(workers, new RunListener() {}), ready.memory(), folds(trials), byIndex));
  }

  private List<TrialResult> run(List<Trial> trials, SharedWorkers workers, TrialPool.Task task)
      throws IOException, InterruptedException {
    try {
      return new TrialPool(threads, workers).run(trials, task);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private TimedTraining training(SharedWorkers workers, RunListener told) {
    return new TimedTraining(
        ready.learners(),
        new TrialRunner(new Evaluator(extensions.metrics()), ready.data().targets(), workers),
        limit,
        told);
  }

  private PreparedFolds folds(List<Trial> trials) {
    return new PreparedFolds(
        new Preprocessing(extensions.steps()),
        ready.data(),
        ready.folds(),
        ready.plan().experiment().split().seed(),
        trials);
  }
}
