package io.github.experimentmaven.inference.distribution;

/**
 * The regularised upper incomplete gamma function {@code Q(a, x)}: one less the series of the lower
 * one where x is small, otherwise the continued fraction (Abramowitz and Stegun, 6.5.29 and
 * 6.5.31).
 */
final class IncompleteGamma {

  private static final double SMALLEST = 1e-300;
  private static final double PRECISION = 1e-16;
  private static final int MOST_STEPS = 100_000;

  private IncompleteGamma() {}

  /**
   * Returns the function.
   *
   * @param a positive
   * @param x at least 0
   */
  static double upper(double a, double x) {
    if (x <= 0) {
      return 1;
    }
    double front = StrictMath.exp(a * StrictMath.log(x) - x - LogGamma.of(a));
    return x < a + 1 ? 1 - front * series(a, x) : front * fraction(a, x);
  }

  private static double series(double a, double x) {
    double term = 1 / a;
    double sum = term;
    for (int step = 1; step <= MOST_STEPS && term > PRECISION * sum; step++) {
      term *= x / (a + step);
      sum += term;
    }
    return sum;
  }

  private static double fraction(double a, double x) {
    double base = x + 1 - a;
    double numerator = 1 / SMALLEST;
    double denominator = 1 / base;
    double value = denominator;
    for (int step = 1; step <= MOST_STEPS; step++) {
      double factor = -step * (step - a);
      base += 2;
      denominator = 1 / awayFromZero(factor * denominator + base);
      numerator = awayFromZero(base + factor / numerator);
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
