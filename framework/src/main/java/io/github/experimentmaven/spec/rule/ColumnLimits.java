package io.github.experimentmaven.spec.rule;

import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Patterns;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A share for each column; the first pattern that a column's name fits counts.
 *
 * @param all the limits in the order of the file
 */
public record ColumnLimits(List<Limit> all) {

  /** Copies the list. */
  public ColumnLimits {
    all = List.copyOf(all);
  }

  /**
   * A share for some columns.
   *
   * @param column a column's name, or a pattern in which {@code *} stands for any characters
   * @param share the largest share that passes, from 0 to 1
   * @param location where it is written
   */
  public record Limit(String column, double share, Location location) {

    /** Checks that all parts are present. */
    public Limit {
      Objects.requireNonNull(column, "column");
      Objects.requireNonNull(location, "location");
    }
  }

  /** Returns the limit of a column; empty where it has none. */
  public Optional<Limit> of(String column) {
    return all.stream().filter(limit -> Patterns.matches(limit.column(), column)).findFirst();
  }
}
