package io.github.experimentmaven.result.learning;

import java.util.Objects;

/**
 * Where the values of a column lie.
 *
 * @param column the column's name
 * @param mean their mean
 * @param deviation their population standard deviation
 */
public record ColumnScale(String column, double mean, double deviation) {

  private static final double FAR = 10;

  /** Checks that the name is present. */
  public ColumnScale {
    Objects.requireNonNull(column, "column");
  }

  static ColumnScale of(String column, double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return new ColumnScale(column, mean, Math.sqrt(squares / values.length));
  }

  /** Returns how far the values are from zero, one way or the other. */
  double size() {
    return Math.max(Math.abs(mean), deviation);
  }

  /** Returns whether the values are too large for steps of usual size. */
  boolean isLarge() {
    return size() > FAR;
  }

  /** Returns whether steps of usual size lead nowhere in a reasonable time. */
  boolean isFarFromUnit() {
    return isLarge() || deviation < 1 / FAR;
  }
}
