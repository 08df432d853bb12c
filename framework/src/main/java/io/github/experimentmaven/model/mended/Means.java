package io.github.experimentmaven.model.mended;

/** The mean that targets are centred on. */
public final class Means {

  private Means() {}

  /** Returns the mean of values; the value itself where all are equal. */
  public static double of(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value - values[0];
    }
    return values[0] + sum / values.length;
  }

  /**
   * Returns the weighted mean of values; the value itself where all are equal.
   *
   * @param weights how much each value counts, with a sum above 0
   */
  public static double of(double[] values, float[] weights) {
    double sum = 0;
    double weight = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * (values[i] - values[0]);
      weight += weights[i];
    }
    return values[0] + sum / weight;
  }
}
