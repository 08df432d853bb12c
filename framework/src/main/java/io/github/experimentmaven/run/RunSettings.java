package io.github.experimentmaven.run;

import io.github.experimentmaven.run.executor.ChosenExecutor;
import io.github.experimentmaven.run.memory.TrialStore;
import io.github.experimentmaven.run.shard.Merge;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What a run may use.
 *
 * @param store keeps completed trials; without one, only scores and curves are kept, in memory
 * @param trialTimeout how long training and evaluating one trial may take. One that takes longer
 *     has failed: its thread is interrupted and the run goes on. A multilayer perceptron stops at
 *     its next epoch; a trainer that does not look at interrupts keeps its thread and memory busy
 *     until it ends by itself, and what it gives is thrown away
 * @param merge what other machines trained for the run, which needs a store then
 * @param executor has the trials trained; needs a store where it does so in other processes
 */
public record RunSettings(
    Optional<TrialStore> store,
    Optional<Duration> trialTimeout,
    Optional<Merge> merge,
    ChosenExecutor executor) {

  /**
   * Checks that all are present.
   *
   * @throws IllegalArgumentException if the time is not positive, or archives are merged, or trials
   *     trained in other processes, without a store
   */
  public RunSettings {
    Objects.requireNonNull(store, "store");
    Objects.requireNonNull(merge, "merge");
    if (merge.isPresent() && store.isEmpty()) {
      throw new IllegalArgumentException("trials of other machines need a store to be put in");
    }
    if (executor.elsewhere() && store.isEmpty()) {
      throw new IllegalArgumentException(
          "trials that other processes train need a store to be put in");
    }
    if (trialTimeout.filter(limit -> limit.isZero() || limit.isNegative()).isPresent()) {
      throw new IllegalArgumentException(
          "the time limit of a trial is "
              + trialTimeout.get()
              + "; give a positive one, or none for no limit");
    }
  }

  /** Returns the settings of a run that keeps nothing on disk and knows no limit. */
  public static RunSettings inMemory() {
    return new RunSettings(
        Optional.empty(), Optional.empty(), Optional.empty(), ChosenExecutor.local());
  }

  /** Returns the settings of a run that keeps its trials. */
  public static RunSettings keeping(TrialStore store) {
    return new RunSettings(
        Optional.of(store), Optional.empty(), Optional.empty(), ChosenExecutor.local());
  }

  /** Returns these settings with a time limit for each trial. */
  public RunSettings withTrialTimeout(Duration limit) {
    return new RunSettings(store, Optional.of(limit), merge, executor);
  }

  /** Returns these settings for trials that only this process trains. */
  RunSettings here() {
    return new RunSettings(store, trialTimeout, Optional.empty(), ChosenExecutor.local());
  }

  /** Returns these settings with somebody else who has the trials trained. */
  public RunSettings withExecutor(ChosenExecutor chosen) {
    return new RunSettings(store, trialTimeout, merge, chosen);
  }
}
