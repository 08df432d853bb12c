package io.github.experimentmaven.inference.distribution;

/**
 * The regularised incomplete beta function {@code I_x(a, b)}, by its continued fraction (Abramowitz
 * and Stegun, 26.5.8) in the way of Lentz (Applied Optics 15, 1976).
 */
final class IncompleteBeta {

  private static final double SMALLEST = 1e-300;
  private static final double PRECISION = 1e-16;
  private static final int MOST_STEPS = 100_000;

  private IncompleteBeta() {}

  /**
   * Returns the function.
   *
   * @param x from 0 to 1
   * @param complement {@code 1 - x}, given apart since either may be near 0
   * @param a positive
   * @param b positive
   */
  static double of(double x, double complement, double a, double b) {
    if (x <= 0) {
      return 0;
    }
    if (complement <= 0) {
      return 1;
    }
    return x > (a + 1) / (a + b + 2) ? 1 - small(complement, x, b, a) : small(x, complement, a, b);
  }

  private static double small(double x, double complement, double a, double b) {
    double front =
        StrictMath.exp(
            LogGamma.of(a + b)
                - LogGamma.of(a)
                - LogGamma.of(b)
                + a * StrictMath.log(x)
                + b * StrictMath.log(complement));
    return front * fraction(x, a, b) / a;
  }

  private static double fraction(double x, double a, double b) {
    double numerator = 1;
    double denominator = 1 / awayFromZero(1 - (a + b) * x / (a + 1));
    double value = denominator;
    for (int step = 1; step <= MOST_STEPS; step++) {
      double even = step * (b - step) * x / ((a + 2.0 * step - 1) * (a + 2.0 * step));
      denominator = 1 / awayFromZero(1 + even * denominator);
      numerator = awayFromZero(1 + even / numerator);
      value *= denominator * numerator;
      double odd = -(a + step) * (a + b + step) * x / ((a + 2.0 * step) * (a + 2.0 * step + 1));
      denominator = 1 / awayFromZero(1 + odd * denominator);
      numerator = awayFromZero(1 + odd / numerator);
      double change = denominator * numerator;
      value *= change;
      if (Math.abs(change - 1) <= PRECISION) {
        break;
      }
    }
    return value;
  }

  private static double awayFromZero(double value) {
    return Math.abs(value) < SMALLEST ? SMALLEST : value;
  }
}
