package io.github.experimentmaven.inference.distribution;

/**
 * The chi-squared distribution.
 *
 * @param degreesOfFreedom more than 0
 */
public record ChiSquared(double degreesOfFreedom) {

  /** Returns the chance of more than a value. */
  public double survival(double value) {
    return IncompleteGamma.upper(0.5 * degreesOfFreedom, 0.5 * value);
  }
}
