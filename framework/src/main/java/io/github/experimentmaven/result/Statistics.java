package io.github.experimentmaven.result;

import java.util.List;

/**
 * The spread of a metric over seeds and folds.
 *
 * @param count how many values there are
 * @param mean their mean
 * @param standardDeviation their sample standard deviation; 0 for a single value
 * @param min the smallest
 * @param max the largest
 */
public record Statistics(int count, double mean, double standardDeviation, double min, double max) {

  /**
   * Summarizes values, summed in their order.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static Statistics of(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no values to summarize");
    }
    double sum = 0;
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      sum += value;
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
    double mean = min == max ? min : sum / values.size();
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double deviation = values.size() == 1 ? 0 : Math.sqrt(squares / (values.size() - 1));
    return new Statistics(values.size(), mean, deviation, min, max);
  }

  /** Returns the standard error of the mean: the standard deviation over the root of the count. */
  public double standardError() {
    return standardDeviation / Math.sqrt(count);
  }
}
