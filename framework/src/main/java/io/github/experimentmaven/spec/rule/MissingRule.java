package io.github.experimentmaven.spec.rule;

import io.github.experimentmaven.spec.problem.Location;
import java.util.Objects;

/**
 * In how many rows of the file a column may lack a value.
 *
 * @param limits the shares of the rows
 * @param location where it is written
 */
public record MissingRule(ColumnLimits limits, Location location) implements DataRule {

  /** Checks that all parts are present. */
  public MissingRule {
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(location, "location");
  }
}
