package io.github.experimentmaven.run;

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
 */
public record RunSettings(
    Optional<TrialStore> store, Optional<Duration> trialTimeout, Optional<Merge> merge) {

  /**
   * Checks that all are present.
   *
   * @throws IllegalArgumentException if the time is not positive, or archives are merged without a
   *     store
   */
  public RunSettings {
    Objects.requireNonNull(store, "store");
    Objects.requireNonNull(merge, "merge");
    if (merge.isPresent() && store.isEmpty()) {
      throw new IllegalArgumentException("trials of other machines need a store to be put in");
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
    return new RunSettings(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Returns the settings of a run that keeps its trials. */
  public static RunSettings keeping(TrialStore store) {
    return new RunSettings(Optional.of(store), Optional.empty(), Optional.empty());
  }

  /** Returns these settings with a time limit for each trial. */
  public RunSettings withTrialTimeout(Duration limit) {
    return new RunSettings(store, Optional.of(limit), merge);
  }
}
