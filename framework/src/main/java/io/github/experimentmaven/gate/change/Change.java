package io.github.experimentmaven.gate.change;

import io.github.experimentmaven.result.Statistics;
import java.util.Objects;
import java.util.Optional;

/**
 * How one metric of one model on one part changed, unrounded.
 *
 * @param before the mean of the baseline over the pairs
 * @param after the mean of the current results over the pairs
 * @param difference the mean difference, after less before
 * @param relative the difference in proportion to the size of {@code before}; infinite where that
 *     is 0
 * @param interval the interval of the difference; empty where there is only one observation
 * @param observations the differences that count as separate: seeds, or folds where there are
 *     several
 * @param pairs the trials paired by seed, repeat and fold
 * @param worsening the relative difference in the direction that is worse for the metric
 */
public record Change(
    double before,
    double after,
    double difference,
    double relative,
    Optional<Interval> interval,
    int observations,
    int pairs,
    double worsening) {

  /** Checks that the interval is present. */
  public Change {
    Objects.requireNonNull(interval, "interval");
  }

  /**
   * Estimates a change.
   *
   * @param sample the values before and after
   * @param level the level of the interval
   * @param lowerIsBetter whether a smaller value of the metric is a better one
   */
  static Change of(PairedSample sample, double level, boolean lowerIsBetter) {
    var differences = sample.differences();
    double difference = Statistics.of(differences).mean();
    double before = sample.before();
    double relative = difference == 0 ? 0 : difference / Math.abs(before);
    Optional<Interval> interval =
        differences.size() == 1
            ? Optional.empty()
            : Optional.of(Interval.ofMean(differences, sample.overlap(), level));
    return new Change(
        before,
        sample.after(),
        difference,
        relative,
        interval,
        differences.size(),
        sample.pairs().size(),
        lowerIsBetter ? relative : -relative);
  }
}
