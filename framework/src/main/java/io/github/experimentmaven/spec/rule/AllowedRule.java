package io.github.experimentmaven.spec.rule;

import io.github.experimentmaven.spec.problem.Location;
import java.util.List;
import java.util.Objects;

/**
 * The texts that a column may have; it may also lack one.
 *
 * @param column a column's name, or a pattern in which {@code *} stands for any characters
 * @param values the texts
 * @param location where it is written
 */
public record AllowedRule(String column, List<String> values, Location location)
    implements DataRule {

  /** Copies the values. */
  public AllowedRule {
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(location, "location");
    values = List.copyOf(values);
  }
}
