package io.github.experimentmaven.run;

import io.github.experimentmaven.run.memory.TrialStore;
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
 */
public record RunSettings(Optional<TrialStore> store, Optional<Duration> trialTimeout) {

  /**
   * Checks that both are present.
   *
   * @throws IllegalArgumentException if the time is not positive
   */
  public RunSettings {
    Objects.requireNonNull(store, "store");
    if (trialTimeout.filter(limit -> limit.isZero() || limit.isNegative()).isPresent()) {
      throw new IllegalArgumentException(
          "the time limit of a trial is "
              + trialTimeout.get()
              + "; give a positive one, or none for no limit");
    }
  }

  /** Returns the settings of a run that keeps nothing on disk and knows no limit. */
  public static RunSettings inMemory() {
    return new RunSettings(Optional.empty(), Optional.empty());
  }

  /** Returns the settings of a run that keeps its trials. */
  public static RunSettings keeping(TrialStore store) {
    return new RunSettings(Optional.of(store), Optional.empty());
  }

  /** Returns these settings with a time limit for each trial. */
  public RunSettings withTrialTimeout(Duration limit) {
    return new RunSettings(store, Optional.of(limit));
  }
}
