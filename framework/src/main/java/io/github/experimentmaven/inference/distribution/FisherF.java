package io.github.experimentmaven.inference.distribution;

/**
 * Fisher's F distribution.
 *
 * @param numerator the degrees of freedom of the numerator, more than 0
 * @param denominator those of the denominator, more than 0
 */
public record FisherF(double numerator, double denominator) {

  /** Returns the chance of more than a value. */
  public double survival(double value) {
    if (Double.isInfinite(value)) {
      return 0;
    }
    double scaled = numerator * value;
    return value <= 0
        ? 1
        : IncompleteBeta.of(
            denominator / (denominator + scaled),
            scaled / (denominator + scaled),
            0.5 * denominator,
            0.5 * numerator);
  }
}
