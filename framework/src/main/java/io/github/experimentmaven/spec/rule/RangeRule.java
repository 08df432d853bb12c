package io.github.experimentmaven.spec.rule;

import io.github.experimentmaven.spec.problem.Location;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What the numbers of a column lie between; a missing one lies there too.
 *
 * @param column a column's name, or a pattern in which {@code *} stands for any characters
 * @param min the smallest allowed; at least one of the two is given
 * @param max the largest allowed
 * @param location where it is written
 */
public record RangeRule(String column, OptionalDouble min, OptionalDouble max, Location location)
    implements DataRule {

  /** Checks that all parts are present. */
  public RangeRule {
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(min, "min");
    Objects.requireNonNull(max, "max");
    Objects.requireNonNull(location, "location");
  }

  /** Returns whether a number lies in the range. */
  public boolean allows(double value) {
    return value >= min.orElse(Double.NEGATIVE_INFINITY)
        && value <= max.orElse(Double.POSITIVE_INFINITY);
  }
}
