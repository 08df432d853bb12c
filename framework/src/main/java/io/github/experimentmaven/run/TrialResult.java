package io.github.experimentmaven.run;

import java.time.Duration;
import java.util.Objects;

/**
 * What became of a trial.
 *
 * @param trial the trial
 * @param outcome its scores, or why it has none
 * @param duration the time it took; never part of a result table
 */
public record TrialResult(Trial trial, TrialOutcome outcome, Duration duration) {

  /** Checks that all parts are present. */
  public TrialResult {
    Objects.requireNonNull(trial, "trial");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(duration, "duration");
  }
}
