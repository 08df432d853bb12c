package io.github.experimentmaven.run;

import io.github.experimentmaven.data.prepare.PreparedFold;
import io.github.experimentmaven.run.TrialOrigin.Cached;
import io.github.experimentmaven.run.TrialOrigin.Trained;
import io.github.experimentmaven.run.TrialProduct.Complete;
import io.github.experimentmaven.run.TrialStore.Recall.Forgotten;
import io.github.experimentmaven.run.TrialStore.Recall.Remembered;
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
 * @param threads how many trials run at a time
 */
record TrialProcess(
    TrialTraining training,
    TrialMemory memory,
    PreparedFolds folds,
    RunListener listener,
    Clock clock,
    int threads)
    implements TrialPool.Task {

  @Override
  public TrialResult run(Trial trial) throws InterruptedException {
    listener.onTrialStarted(trial);
    try {
      TrialStore.Recall recall = memory.recall(trial);
      TrialResult result =
          recall instanceof Remembered remembered
              ? new TrialResult(
                  trial,
                  remembered.outcome().outcome(),
                  remembered.outcome().duration(),
                  new Cached(),
                  Optional.of(remembered.stored()))
              : train(trial, new Trained(((Forgotten) recall).reason()));
      listener.onTrialEnded(result);
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OutOfMemoryError e) {
      throw RunFailedException.outOfMemory(trial, threads, e);
    } finally {
      folds.release(trial.fold());
    }
  }

  private TrialResult train(Trial trial, TrialOrigin origin)
      throws IOException, InterruptedException {
    PreparedFold fold = folds.get(trial.fold());
    Instant begin = clock.instant();
    TrialProduct product = training.train(trial, fold);
    Duration duration = Duration.between(begin, clock.instant());
    Optional<StoredTrial> stored =
        product instanceof Complete complete
            ? memory.keep(trial, complete, fold, duration)
            : Optional.empty();
    return new TrialResult(trial, product.outcome(), duration, origin, stored);
  }
}
