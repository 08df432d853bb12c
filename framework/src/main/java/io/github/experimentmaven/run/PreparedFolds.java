package io.github.experimentmaven.run;

import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.prepare.Preprocessing;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.explain.Explainer;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.run.trial.Thrown;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.run.trial.TrialFold;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.Explanations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;

/**
 * The folds' datasets: each made once, by the first trial that needs it, shared by all its trials
 * and let go after the last, so that memory does not grow with the number of folds.
 */
final class PreparedFolds {

  private final Preprocessing preprocessing;
  private final LoadedData data;
  private final List<Fold> folds;
  private final long seed;
  private final Explainer explainer;
  private final Map<Integer, FutureTask<TrialFold>> prepared = new HashMap<>();
  private final Map<Integer, Integer> waiting = new HashMap<>();

  private PreparedFolds(
      Preprocessing preprocessing,
      LoadedData data,
      List<Fold> folds,
      long seed,
      Explanations asked,
      List<Trial> trials) {
    this.preprocessing = preprocessing;
    this.data = data;
    this.folds = folds;
    this.seed = seed;
    this.explainer = Explainer.of(asked, data, seed);
    trials.forEach(trial -> waiting.merge(trial.fold(), 1, Integer::sum));
  }

  /** Returns the folds of an experiment, for some of its trials. */
  static PreparedFolds of(ReadyExperiment ready, Extensions extensions, List<Trial> trials) {
    return new PreparedFolds(
        new Preprocessing(extensions.steps()),
        ready.data(),
        ready.folds(),
        ready.plan().experiment().split().seed(),
        ready.plan().experiment().explanations(),
        trials);
  }

  /** Returns the folds of an experiment, each kept once it is made. */
  static PreparedFolds kept(Experiment experiment, LoadedRows rows, Extensions extensions) {
    PreparedFolds kept =
        new PreparedFolds(
            new Preprocessing(extensions.steps()),
            rows.data(),
            rows.folds(),
            experiment.split().seed(),
            experiment.explanations(),
            List.of());
    IntStream.range(0, rows.folds().size()).forEach(kept::await);
    return kept;
  }

  /** Keeps a fold, once made, for one more {@link #release}. */
  synchronized void await(int fold) {
    waiting.merge(fold, 1, Integer::sum);
  }

  TrialFold get(int fold) throws InterruptedException {
    FutureTask<TrialFold> task;
    synchronized (this) {
      task =
          prepared.computeIfAbsent(
              fold,
              key ->
                  new FutureTask<>(
                      () ->
                          TrialFold.of(
                              preprocessing.prepare(data, folds.get(key), seed),
                              folds.get(key),
                              explainer)));
    }
    task.run();
    try {
      return task.get();
    } catch (ExecutionException e) {
      forget(fold, task);
      throw Thrown.by(e);
    }
  }

  /** What failed for want of memory may be tried again. */
  private synchronized void forget(int fold, FutureTask<TrialFold> failed) {
    prepared.remove(fold, failed);
  }

  synchronized void release(int fold) {
    if (waiting.merge(fold, -1, Integer::sum) <= 0) {
      prepared.remove(fold);
    }
  }
}
