package io.github.experimentmaven.data.step;

import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.Quantiles;

/**
 * Count, range, mean and population standard deviation of a column's values, missing ones left out.
 * Sums run in row order around the first value, so they are the same on every machine and lose no
 * precision to a large offset.
 */
record Moments(int count, double min, double max, double mean, double standardDeviation) {

  static Moments of(NumberColumn column) {
    int count = 0;
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    double offset = 0;
    double sum = 0;
    for (int row = 0; row < column.size(); row++) {
      double value = column.at(row);
      if (Double.isNaN(value)) {
        continue;
      }
      offset = count == 0 ? value : offset;
      sum += value - offset;
      min = Math.min(min, value);
      max = Math.max(max, value);
      count++;
    }
    if (count == 0) {
      throw StepException.of("has no value in the training rows: leave the column out");
    }
    double mean = offset + sum / count;
    double squares = 0;
    for (int row = 0; row < column.size(); row++) {
      double value = column.at(row);
      if (!Double.isNaN(value)) {
        squares += (value - mean) * (value - mean);
      }
    }
    double deviation = min == max ? 0 : Math.sqrt(squares / count);
    if (!Double.isFinite(mean) || !Double.isFinite(deviation)) {
      throw StepException.of(
          "has values too large to average ("
              + min
              + " to "
              + max
              + "): scale it or clip it first");
    }
    return new Moments(count, min, max, min == max ? min : mean, deviation);
  }

  /** Returns the present values in ascending order. */
  static double[] sorted(NumberColumn column) {
    double[] values = Quantiles.sorted(column);
    if (values.length == 0) {
      throw StepException.of("has no value in the training rows: leave the column out");
    }
    return values;
  }
}
