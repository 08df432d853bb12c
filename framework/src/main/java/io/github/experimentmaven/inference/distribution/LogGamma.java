package io.github.experimentmaven.inference.distribution;

/** The logarithm of the gamma function of a positive number. */
final class LogGamma {

  private static final double HALF_LOG_TWO_PI = 0.5 * StrictMath.log(2 * StrictMath.PI);

  /** Where Stirling's series with the terms below is exact to rounding. */
  private static final double STIRLING = 16;

  /** {@code B(2n) / (2n (2n - 1))} with the numbers of Bernoulli: Abramowitz and Stegun, 6.1.40. */
  private static final double[] TERMS = {
    1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156
  };

  private LogGamma() {}

  static double of(double x) {
    double product = 1;
    double shifted = x;
    while (shifted < STIRLING) {
      product *= shifted;
      shifted++;
    }
    double inverse = 1 / (shifted * shifted);
    double series = 0;
    for (int term = TERMS.length - 1; term >= 0; term--) {
      series = series * inverse + TERMS[term];
    }
    double logarithm =
        (shifted - 0.5) * StrictMath.log(shifted) - shifted + HALF_LOG_TWO_PI + series / shifted;
    return logarithm - StrictMath.log(product);
  }
}
