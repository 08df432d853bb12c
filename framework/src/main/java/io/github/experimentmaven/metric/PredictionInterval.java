package io.github.experimentmaven.metric;

/**
 * Where the observed value of a row lies as often as the intervals of its model are to hold.
 *
 * @param lower the lower end
 * @param upper the upper end
 */
public record PredictionInterval(double lower, double upper) {

  /**
   * Returns the interval that reaches beyond bounds by a margin. A margin below 0 may leave nothing
   * between them: what is left then is the middle.
   *
   * @param lower the lower bound
   * @param upper the upper bound, not less
   * @param margin how far beyond; of a value with both bounds there, half the width
   */
  public static PredictionInterval around(double lower, double upper, double margin) {
    double low = lower - margin;
    double high = upper + margin;
    if (low > high) {
      double middle = lower / 2 + upper / 2;
      return new PredictionInterval(middle, middle);
    }
    return new PredictionInterval(low, high);
  }

  /** Returns whether a value lies in it or at an end. */
  public boolean holds(double value) {
    return lower <= value && value <= upper;
  }
}
