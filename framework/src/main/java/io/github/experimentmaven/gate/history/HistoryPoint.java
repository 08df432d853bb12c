package io.github.experimentmaven.gate.history;

import io.github.experimentmaven.gate.change.Interval;
import io.github.experimentmaven.result.Statistics;
import java.util.Objects;
import java.util.Optional;

/**
 * What a metric came to in a version.
 *
 * @param statistics its values over seeds and folds; empty where trials failed or a value is not
 *     finite
 * @param interval where its mean would lie with other test rows and other seeds; empty where
 *     nothing tells
 * @param step how it differs from the version before
 */
public record HistoryPoint(
    Optional<Statistics> statistics, Optional<Interval> interval, Step step) {

  /** Checks that all parts are present. */
  public HistoryPoint {
    Objects.requireNonNull(statistics, "statistics");
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(step, "step");
  }
}
