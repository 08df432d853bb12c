package io.github.experimentmaven.gate.change;

import io.github.experimentmaven.inference.ConfidenceInterval;
import io.github.experimentmaven.inference.Difference.Estimated;
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
 * @param interval the interval of the difference; empty where nothing tells it from chance
 * @param observations the differences that count as separate: seeds, or folds where there are
 *     several
 * @param pairs the trials paired by seed, repeat and fold
 * @param worsening the relative difference in the direction that is worse for the metric
 * @param random whether another seed would give another model
 * @param rows what the test rows say; empty where they are not known, and the interval is of seeds
 *     or folds alone
 */
public record Change(
    double before,
    double after,
    double difference,
    double relative,
    Optional<Interval> interval,
    int observations,
    int pairs,
    double worsening,
    boolean random,
    Optional<RowEvidence> rows) {

  /** Checks that the interval is present. */
  public Change {
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(rows, "rows");
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
    return new Change(
        before,
        sample.after(),
        difference,
        relative,
        interval(sample, difference, level),
        differences.size(),
        sample.pairs().size(),
        lowerIsBetter ? relative : -relative,
        sample.random(),
        sample.rows());
  }

  /** Returns whether the interval speaks of other test rows too. */
  boolean ofRows() {
    return rows.filter(evidence -> evidence.rows() > 0).isPresent();
  }

  /** Of rows that were drawn, how far chance goes counts; the difference is that of the tables. */
  private static Optional<Interval> interval(PairedSample sample, double difference, double level) {
    if (sample.rows().isPresent()) {
      return sample.rows().get().difference() instanceof Estimated estimated
          ? Optional.of(around(difference, estimated, level))
          : Optional.empty();
    }
    return sample.differences().size() == 1
        ? Optional.empty()
        : Optional.of(Interval.ofMean(sample.differences(), sample.overlap(), level));
  }

  private static Interval around(double difference, Estimated estimated, double level) {
    ConfidenceInterval interval = estimated.interval(level);
    return new Interval(
        difference - (estimated.mean() - interval.low()),
        difference + (interval.high() - estimated.mean()));
  }
}
