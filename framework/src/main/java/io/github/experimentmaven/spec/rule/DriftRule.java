package io.github.experimentmaven.spec.rule;

import io.github.experimentmaven.spec.problem.Location;
import java.util.Objects;

/**
 * How much the rows may differ from others, column by column.
 *
 * @param side what is compared with what
 * @param limits the largest differences, as shares of the rows
 * @param location where it is written
 */
public record DriftRule(Side side, ColumnLimits limits, Location location) implements DataRule {

  /** What is compared with what. */
  public enum Side {
    /** The test rows with the training rows. */
    TEST,
    /** The training rows with those of the baseline. */
    BASELINE
  }

  /** Checks that all parts are present. */
  public DriftRule {
    Objects.requireNonNull(side, "side");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(location, "location");
  }
}
