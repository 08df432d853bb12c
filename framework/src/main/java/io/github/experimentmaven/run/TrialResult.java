package io.github.experimentmaven.run;

import io.github.experimentmaven.run.memory.StoredTrial;
import io.github.experimentmaven.run.memory.TrialOrigin;
import io.github.experimentmaven.run.memory.TrialOrigin.Reason;
import io.github.experimentmaven.run.memory.TrialOrigin.Trained;
import io.github.experimentmaven.run.memory.TrialStore.Recall.Remembered;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.run.trial.TrialOutcome;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a trial.
 *
 * @param trial the trial
 * @param outcome its scores, or why it has none
 * @param duration the time its training and evaluation took, in an earlier run if it is from the
 *     cache; never part of a result table
 * @param origin whether it was trained in this run
 * @param stored its predictions and its model; empty for a failed trial, and where nobody keeps
 *     them
 * @param ofFolds how far the prediction intervals of each target reach beyond what was predicted,
 *     where other folds calibrate them; empty where its own validation rows do, and where nobody
 *     asked
 */
public record TrialResult(
    Trial trial,
    TrialOutcome outcome,
    Duration duration,
    TrialOrigin origin,
    Optional<StoredTrial> stored,
    Optional<List<Double>> ofFolds) {

  /** Checks that all parts are present. */
  public TrialResult {
    Objects.requireNonNull(trial, "trial");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(duration, "duration");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(stored, "stored");
    ofFolds = ofFolds.map(List::copyOf);
  }

  /** Creates the result of a trial that no other fold has to do with. */
  public TrialResult(
      Trial trial,
      TrialOutcome outcome,
      Duration duration,
      TrialOrigin origin,
      Optional<StoredTrial> stored) {
    this(trial, outcome, duration, origin, stored, Optional.empty());
  }

  /** Returns the result of a trial that is kept. */
  static TrialResult of(Trial trial, Remembered kept) {
    return new TrialResult(
        trial, kept.outcome(), kept.duration(), kept.origin(), Optional.of(kept.stored()));
  }

  /** Returns this result without what is stored of it. */
  TrialResult unstored() {
    return new TrialResult(trial, outcome, duration, origin, Optional.empty(), ofFolds);
  }

  /** Returns this result with intervals that other folds calibrated, and how good they are. */
  TrialResult with(TrialOutcome scored, List<Double> margins) {
    return new TrialResult(trial, scored, duration, origin, stored, Optional.of(margins));
  }

  /**
   * Returns how far the prediction intervals of each target reach beyond what was predicted, half
   * their width around a value; empty where nobody asked, where what is stored of the trial is not
   * kept, and where too few folds completed.
   *
   * @throws IOException if it cannot be read
   */
  public Optional<List<Double>> margins() throws IOException {
    return ofFolds.isPresent() || stored.isEmpty() ? ofFolds : stored.get().margins();
  }

  /** Creates the result of a trial that was trained and of which only the outcome is kept. */
  public TrialResult(Trial trial, TrialOutcome outcome, Duration duration) {
    this(trial, outcome, duration, new Trained(Reason.CACHE_OFF), Optional.empty());
  }
}
