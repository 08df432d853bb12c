package io.github.experimentmaven.inference.distribution;

/**
 * Student's t distribution (The Probable Error of a Mean, 1908).
 *
 * @param degreesOfFreedom more than 0; need not be a whole number
 */
public record StudentT(double degreesOfFreedom) {

  /**
   * Checks the degrees of freedom.
   *
   * @throws IllegalArgumentException if they are not more than 0
   */
  public StudentT {
    if (!(degreesOfFreedom > 0)) {
      throw new IllegalArgumentException(
          "Student's distribution takes more than 0 degrees of freedom, not " + degreesOfFreedom);
    }
  }

  /** Returns the chance of at most a value. */
  public double probability(double value) {
    return survival(-value);
  }

  /** Returns the chance of more than a value. */
  public double survival(double value) {
    double square = value * value;
    double tail =
        Double.isInfinite(square)
            ? 0
            : 0.5
                * IncompleteBeta.of(
                    degreesOfFreedom / (degreesOfFreedom + square),
                    square / (degreesOfFreedom + square),
                    0.5 * degreesOfFreedom,
                    0.5);
    return value < 0 ? 1 - tail : tail;
  }

  /**
   * Returns the value that is exceeded with a chance, found by halving until no number lies
   * between.
   *
   * @param chance more than 0 and at most 0.5
   * @throws IllegalArgumentException if the chance is not
   */
  public double critical(double chance) {
    if (!(chance > 0 && chance <= 0.5)) {
      throw new IllegalArgumentException(
          "a critical value takes a chance of more than 0 and at most 0.5, not " + chance);
    }
    double low = 0;
    double high = 1;
    while (survival(high) > chance) {
      low = high;
      high *= 2;
    }
    double middle = low + (high - low) / 2;
    while (middle > low && middle < high) {
      if (survival(middle) > chance) {
        low = middle;
      } else {
        high = middle;
      }
      middle = low + (high - low) / 2;
    }
    return high;
  }
}
