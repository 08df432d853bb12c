package io.github.experimentmaven.study;

import io.github.experimentmaven.result.FrameworkVersion;
import io.github.experimentmaven.run.RunListener;
import io.github.experimentmaven.run.RunSettings;
import io.github.experimentmaven.run.executor.ChosenExecutor;
import io.github.experimentmaven.run.memory.TrialStore;
import io.github.experimentmaven.run.shard.Merge;
import io.github.experimentmaven.run.shard.Shards;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How a study is run; nothing of it changes what comes out.
 *
 * @param threads how many trials run at a time; 0 means one for each processor
 * @param listener is told what happens
 * @param store keeps completed trials with their predictions and models; without one, only scores
 *     and curves are kept, in memory
 * @param trialTimeout how long one trial may take; one that takes longer has failed
 * @param merge what other machines trained of it
 * @param executor has the trials trained
 */
public record RunOptions(
    int threads,
    RunListener listener,
    Optional<TrialStore> store,
    Optional<Duration> trialTimeout,
    Optional<Merge> merge,
    ChosenExecutor executor) {

  /**
   * Checks that nothing is absent.
   *
   * @throws IllegalArgumentException if there are fewer than no threads
   */
  public RunOptions {
    Objects.requireNonNull(listener, "listener");
    Objects.requireNonNull(store, "store");
    Objects.requireNonNull(trialTimeout, "trialTimeout");
    Objects.requireNonNull(merge, "merge");
    Objects.requireNonNull(executor, "executor");
    if (threads < 0) {
      throw new IllegalArgumentException(
          "there are %d threads; give a number of at least 1, or 0 for one a processor"
              .formatted(threads));
    }
  }

  /** Returns one thread for each processor, nobody listening, nothing kept and no time limit. */
  public static RunOptions standard() {
    return new RunOptions(
        0,
        new RunListener() {},
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ChosenExecutor.local());
  }

  /** Returns these options with another number of threads; 0 means one for each processor. */
  public RunOptions threads(int number) {
    return new RunOptions(number, listener, store, trialTimeout, merge, executor);
  }

  /** Returns these options with somebody who is told what happens. */
  public RunOptions listener(RunListener told) {
    return new RunOptions(threads, told, store, trialTimeout, merge, executor);
  }

  /**
   * Returns these options with a store of trials; close it when the results are written.
   *
   * @param trials for example {@link TrialStore#cached}, so that later runs train only what changed
   */
  public RunOptions keeping(TrialStore trials) {
    return new RunOptions(threads, listener, Optional.of(trials), trialTimeout, merge, executor);
  }

  /** Returns these options with a time limit for each trial. */
  public RunOptions trialTimeout(Duration limit) {
    return new RunOptions(threads, listener, store, Optional.of(limit), merge, executor);
  }

  /**
   * Returns these options with trials that other machines completed; close them when the results
   * are written. Needs a store.
   *
   * @param shards the archives, as {@link Shards#open} gives them
   * @param check the share of each archive's trials that is trained again here and compared, at
   *     least one unless it is 0
   */
  public RunOptions merging(Shards shards, double check) {
    return new RunOptions(
        threads,
        listener,
        store,
        trialTimeout,
        Optional.of(new Merge(shards, FrameworkVersion.current(), check)),
        executor);
  }

  /**
   * Returns these options with somebody else who has the trials trained.
   *
   * @param chosen an executor, as {@code TrialExecutors.named} finds it, and what is said to it
   */
  public RunOptions executor(ChosenExecutor chosen) {
    return new RunOptions(threads, listener, store, trialTimeout, merge, chosen);
  }

  /** Returns how many threads that are on this machine. */
  int workers() {
    return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
  }

  /** Returns what a run needs to know of them. */
  RunSettings settings() {
    return new RunSettings(store, trialTimeout, merge, executor);
  }
}
