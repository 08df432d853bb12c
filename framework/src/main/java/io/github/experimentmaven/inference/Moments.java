package io.github.experimentmaven.inference;

/** Means and variances, summed in the order of the values, exact where all values are the same. */
final class Moments {

  private Moments() {}

  static double mean(double[] values) {
    double sum = 0;
    boolean same = true;
    for (double value : values) {
      sum += value;
      same &= value == values[0];
    }
    return same ? values[0] : sum / values.length;
  }

  /** Returns the sample variance: squares over one less than their number. */
  static double variance(double[] values) {
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return squares / (values.length - 1);
  }
}
