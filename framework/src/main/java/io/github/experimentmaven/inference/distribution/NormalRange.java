package io.github.experimentmaven.inference.distribution;

/**
 * The range of independent standard normal values, largest less smallest: the studentised range
 * with infinitely many degrees of freedom. Its chances are {@code k ∫ φ(z) (Φ(z) - Φ(z - q))^(k-1)
 * dz} (Tukey 1949), by Simpson's rule.
 *
 * @param count how many values, at least 2
 */
public record NormalRange(int count) {

  private static final double END = 8.5;
  private static final int STEPS = 680;

  /**
   * Checks the count.
   *
   * @throws IllegalArgumentException if it is less than 2
   */
  public NormalRange {
    if (count < 2) {
      throw new IllegalArgumentException("a range takes at least 2 values, not " + count);
    }
  }

  /** Returns the chance of at most a range. */
  public double probability(double range) {
    double width = 2 * END / STEPS;
    double sum = 0;
    for (int step = 0; step <= STEPS; step++) {
      double largest = -END + step * width;
      double inside = Normal.probability(largest) - Normal.probability(largest - range);
      double height = Normal.density(largest) * StrictMath.pow(Math.max(0, inside), count - 1);
      int weight = step == 0 || step == STEPS ? 1 : step % 2 == 1 ? 4 : 2;
      sum += weight * height;
    }
    return count * sum * width / 3;
  }

  /**
   * Returns the range that is exceeded with a chance.
   *
   * @param chance more than 0 and less than 1, for example 0.05
   */
  public double critical(double chance) {
    double low = 0;
    double high = 2 * END;
    for (int step = 0; step < 50; step++) {
      double middle = 0.5 * (low + high);
      if (probability(middle) < 1 - chance) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
