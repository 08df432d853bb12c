package io.github.experimentmaven.report.chart;

import java.util.stream.DoubleStream;

/**
 * The smallest and the largest of some values.
 *
 * @param min the smallest
 * @param max the largest
 */
record Extent(double min, double max) {

  /** Returns the range of the finite values among these; from 0 to 1 where there are none. */
  static Extent of(DoubleStream values) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (double value : values.filter(Double::isFinite).toArray()) {
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
    return min <= max ? new Extent(min, max) : new Extent(0, 1);
  }

  /** Returns this range, made to contain a value. */
  Extent including(double value) {
    return new Extent(Math.min(min, value), Math.max(max, value));
  }
}
