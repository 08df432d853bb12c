package io.github.experimentmaven.run;

import io.github.experimentmaven.run.memory.StoredTrial;
import io.github.experimentmaven.run.memory.TrialMemory;
import io.github.experimentmaven.run.memory.TrialOrigin;
import io.github.experimentmaven.run.memory.TrialOrigin.Trained;
import io.github.experimentmaven.run.memory.TrialStore;
import io.github.experimentmaven.run.memory.TrialStore.Recall.Forgotten;
import io.github.experimentmaven.run.memory.TrialStore.Recall.Remembered;
import io.github.experimentmaven.run.trial.Product;
import io.github.experimentmaven.run.trial.Product.Complete;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.run.trial.TrialFold;
import io.github.experimentmaven.run.trial.TrialOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a run does for each of its trials: take the result from the store, or train and keep what
 * came of it. Failed trials are not kept, as a next try may go well.
 *
 * @param training trains and evaluates
 * @param memory where results are kept
 * @param folds the datasets
 * @param listener is told
 * @param clock tells how long a trial takes
 */
record TrialProcess(
    TimedTraining training,
    TrialMemory memory,
    PreparedFolds folds,
    RunListener listener,
    Clock clock)
    implements TrialTask {

  @Override
  public TrialResult run(Trial trial) throws InterruptedException {
    return run(trial, false);
  }

  @Override
  public TrialResult runAlone(Trial trial) throws InterruptedException {
    return run(trial, true);
  }

  private TrialResult run(Trial trial, boolean alone) throws InterruptedException {
    listener.onTrialStarted(trial);
    try {
      TrialStore.Recall recall = memory.recall(trial);
      TrialResult result =
          recall instanceof Remembered remembered
              ? TrialResult.of(trial, remembered)
              : train(trial, new Trained(((Forgotten) recall).reason()), alone);
      listener.onTrialEnded(result);
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      folds.release(trial.fold());
    }
  }

  private TrialResult train(Trial trial, TrialOrigin origin, boolean alone)
      throws IOException, InterruptedException {
    Instant begin = clock.instant();
    try {
      return train(trial, origin);
    } catch (OutOfMemoryError e) {
      if (!alone) {
        throw e;
      }
      return new TrialResult(
          trial,
          new TrialOutcome.Failed(LackOfMemory.alone(e)),
          Duration.between(begin, clock.instant()),
          origin,
          Optional.empty());
    }
  }

  private TrialResult train(Trial trial, TrialOrigin origin)
      throws IOException, InterruptedException {
    TrialFold fold = folds.get(trial.fold());
    Instant begin = clock.instant();
    Product product = training.train(trial, fold, memory.checkpoint(trial));
    Duration duration = Duration.between(begin, clock.instant());
    Optional<StoredTrial> stored =
        product instanceof Complete complete
            ? memory.keep(trial, complete, fold.prepared(), duration)
            : Optional.empty();
    return new TrialResult(trial, product.outcome(), duration, origin, stored);
  }
}
