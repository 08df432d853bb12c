package io.github.experimentmaven.inference.distribution;

/** The standard normal distribution. */
public final class Normal {

  private static final double DENSITY_AT_MEAN = 1 / StrictMath.sqrt(2 * StrictMath.PI);

  private Normal() {}

  /** Returns the chance of at most a value. */
  public static double probability(double value) {
    return survival(-value);
  }

  /** Returns the chance of more than a value. */
  public static double survival(double value) {
    double tail = 0.5 * IncompleteGamma.upper(0.5, 0.5 * value * value);
    return value < 0 ? 1 - tail : tail;
  }

  static double density(double value) {
    return DENSITY_AT_MEAN * StrictMath.exp(-0.5 * value * value);
  }
}
