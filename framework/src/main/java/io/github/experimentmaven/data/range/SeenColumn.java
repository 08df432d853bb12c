package io.github.experimentmaven.data.range;

import java.util.Objects;

/**
 * What the training rows hold of a column, before its steps.
 *
 * @param column the column
 * @param rows how many training rows there are
 * @param missing how many of them have no value
 * @param values the others' values
 */
public record SeenColumn(String column, int rows, int missing, SeenValues values) {

  /** Checks that nothing is absent, and that no more rows lack a value than there are. */
  public SeenColumn {
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(values, "values");
    if (missing < 0 || missing > rows) {
      throw new IllegalArgumentException(missing + " of " + rows + " rows cannot lack a value");
    }
  }
}
