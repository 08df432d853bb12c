package io.github.experimentmaven.run;

import io.github.experimentmaven.data.source.SourceResolver;
import io.github.experimentmaven.io.WholeFile;
import io.github.experimentmaven.run.executor.ParcelFacts.OfTrial;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.run.memory.TrialMemory;
import io.github.experimentmaven.run.memory.TrialStore;
import io.github.experimentmaven.run.trial.Product;
import io.github.experimentmaven.run.trial.Product.Complete;
import io.github.experimentmaven.run.trial.Product.Failure;
import io.github.experimentmaven.run.trial.TimeLimit;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.run.trial.TrialFold;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.tree.SharedWorkers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Trains trials of one experiment for another process. Several threads may use one; a trial that
 * lacks memory beside others is tried again while no other one runs.
 */
public final class TrialWorker {

  /** The ending of the file of a completed trial, which is its entry. */
  public static final String ENTRY = ".trial";

  /** The ending of the file of a failed trial, which is the reason in UTF-8. */
  public static final String FAILURE = ".failed";

  private static final int NONE = -1;

  private final ReadyExperiment ready;
  private final TimedTraining training;
  private final PreparedFolds folds;
  private final Clock clock;
  private final ReadWriteLock memory = new ReentrantReadWriteLock();
  private int kept = NONE;

  private TrialWorker(
      ReadyExperiment ready, TimedTraining training, PreparedFolds folds, Clock clock) {
    this.ready = ready;
    this.training = training;
    this.folds = folds;
    this.clock = clock;
  }

  /**
   * Loads and splits the data of an experiment.
   *
   * @param extensions what the experiment file can name
   * @param sources finds its data
   * @param data the SHA-256 that the data must have
   * @param limit how long a trial may take
   * @throws IOException if the data is another
   */
  public static TrialWorker of(
      Experiment experiment,
      Extensions extensions,
      SourceResolver sources,
      String data,
      TimeLimit limit)
      throws IOException {
    Clock clock = Clock.systemUTC();
    RunListener nobody = new RunListener() {};
    ReadyExperiment ready =
        new ExperimentRunner(extensions, 1, clock)
            .open(experiment, sources, nobody, RunSettings.inMemory())
            .ready(false);
    if (!ready.data().sha256().equals(data)) {
      throw new IOException(
          "the data has the SHA-256 %s here and %s where the build runs; it changed on the way"
              .formatted(ready.data().sha256(), data));
    }
    return new TrialWorker(
        ready,
        TimedTraining.of(ready, extensions, new SharedWorkers(), limit, nobody),
        PreparedFolds.of(ready, extensions, List.of()),
        clock);
  }

  /**
   * Trains a trial and writes what comes of it to a file, which appears whole or not at all.
   *
   * @param folder where to
   * @return the file, its name the trial's index with the ending {@value #ENTRY} or {@value
   *     #FAILURE}
   * @throws IOException if it cannot be written
   * @throws InterruptedException if the calling thread is interrupted
   */
  public Path train(OfTrial wanted, Path folder) throws IOException, InterruptedException {
    Trial trial = trial(wanted);
    try {
      return train(trial, wanted, folder, memory.readLock());
    } catch (OutOfMemoryError beside) {
      try {
        return train(trial, wanted, folder, memory.writeLock());
      } catch (OutOfMemoryError alone) {
        return failed(wanted, LackOfMemory.alone(alone), folder);
      }
    }
  }

  private Trial trial(OfTrial wanted) throws IOException {
    return ready.plan().trials().stream()
        .filter(
            trial ->
                trial.model().name().equals(wanted.model())
                    && trial.seed() == wanted.seed()
                    && trial.fold() == wanted.fold())
        .findFirst()
        .orElseThrow(() -> new IOException("the experiment has no trial " + wanted));
  }

  private Path train(Trial trial, OfTrial wanted, Path folder, Lock lock)
      throws IOException, InterruptedException {
    lock.lockInterruptibly();
    keep(trial.fold());
    try {
      TrialFold fold = folds.get(trial.fold());
      Instant begin = clock.instant();
      Product product = training.train(trial, fold, Optional.empty());
      Duration duration = Duration.between(begin, clock.instant());
      if (product instanceof Failure failure) {
        return failed(wanted, failure.outcome().reason(), folder);
      }
      try (TrialStore store = TrialStore.temporary(folder)) {
        Path entry =
            TrialMemory.under(wanted.key(), ready.data(), ready.folds(), store)
                .keep(trial, (Complete) product, fold.prepared(), duration)
                .orElseThrow()
                .file();
        return Files.move(entry, folder.resolve(wanted.index() + ENTRY));
      }
    } finally {
      folds.release(trial.fold());
      lock.unlock();
    }
  }

  private static Path failed(OfTrial wanted, String reason, Path folder) throws IOException {
    Path file = folder.resolve(wanted.index() + FAILURE);
    WholeFile.write(file, Objects.requireNonNull(reason, "reason"));
    return file;
  }

  /** Keeps a fold for the trial that needs it and for the next one, in place of the one before. */
  private synchronized void keep(int fold) {
    folds.await(fold);
    if (kept != fold) {
      folds.await(fold);
      if (kept != NONE) {
        folds.release(kept);
      }
      kept = fold;
    }
  }
}
