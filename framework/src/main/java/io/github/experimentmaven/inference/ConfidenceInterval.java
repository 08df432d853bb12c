package io.github.experimentmaven.inference;

/**
 * Where a difference lies with a confidence.
 *
 * @param low the lower end
 * @param high the upper end
 */
public record ConfidenceInterval(double low, double high) {

  /** Returns whether a value lies inside or at an end. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
