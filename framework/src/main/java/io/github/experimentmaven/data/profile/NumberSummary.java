package io.github.experimentmaven.data.profile;

import io.github.experimentmaven.data.table.Quantiles;

/**
 * The distribution of a column of numbers, missing values left out; all are {@code NaN} where there
 * is no value.
 *
 * @param min the smallest value
 * @param lowerQuartile the value a quarter lies below, by linear interpolation
 * @param median the middle value
 * @param upperQuartile the value three quarters lie below
 * @param max the largest value
 * @param mean the mean
 * @param standardDeviation the standard deviation of a sample (n - 1); 0 for a single value
 */
public record NumberSummary(
    double min,
    double lowerQuartile,
    double median,
    double upperQuartile,
    double max,
    double mean,
    double standardDeviation) {

  /** Returns the distribution of values in ascending order. */
  public static NumberSummary of(double[] sorted) {
    if (sorted.length == 0) {
      double none = Double.NaN;
      return new NumberSummary(none, none, none, none, none, none, none);
    }
    double offset = sorted[0];
    double sum = 0;
    for (double value : sorted) {
      sum += value - offset;
    }
    double mean = offset + sum / sorted.length;
    double squares = 0;
    for (double value : sorted) {
      squares += (value - mean) * (value - mean);
    }
    return new NumberSummary(
        sorted[0],
        Quantiles.at(sorted, 0.25),
        Quantiles.at(sorted, 0.5),
        Quantiles.at(sorted, 0.75),
        sorted[sorted.length - 1],
        mean,
        sorted.length == 1 ? 0 : Math.sqrt(squares / (sorted.length - 1)));
  }
}
