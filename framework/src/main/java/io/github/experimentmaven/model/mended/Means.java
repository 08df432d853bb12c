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
}
