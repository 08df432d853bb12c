package io.github.experimentmaven.data.drift;

import java.util.Objects;

/**
 * What is kept of one column.
 *
 * @param name the column's name
 * @param missing in how many rows of the file it lacked a value
 * @param training its values in the training rows
 * @param test its values in the test rows
 */
public record ColumnSketch(String name, int missing, ValueSketch training, ValueSketch test) {

  /** Checks that all parts are present. */
  public ColumnSketch {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(training, "training");
    Objects.requireNonNull(test, "test");
  }
}
