package io.github.experimentmaven.tree.exact;

/** Arithmetic on targets. */
final class Targets {

  /** How many times its spread a target may lie from 0 without harm to sums of squares. */
  private static final double FAR = 1024;

  private Targets() {}

  /**
   * The numbers by which squared errors compare splits: the targets, or, where they are so far from
   * 0 that their differences would drown in sums of squares, the targets less their mean.
   */
  static double[] comparable(double[] target) {
    double lowest = target[0];
    double highest = target[0];
    double sum = 0;
    for (double value : target) {
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
      sum += value;
    }
    double size = Math.max(Math.abs(lowest), Math.abs(highest));
    if (size <= FAR * (highest - lowest)) {
      return target;
    }
    double mean = sum / target.length;
    double[] comparable = new double[target.length];
    for (int row = 0; row < comparable.length; row++) {
      comparable[row] = target[row] - mean;
    }
    return comparable;
  }

  /** Writes the targets times the rows' weights. */
  static void weigh(double[] target, int[] weights, double[] weighted) {
    for (int row = 0; row < weighted.length; row++) {
      weighted[row] = weights[row] * target[row];
    }
  }

  /** Whether some rows have different targets. */
  static boolean differ(double[] target, int[] rows, int start, int end) {
    double first = target[rows[start]];
    for (int i = start + 1; i < end; i++) {
      if (target[rows[i]] != first) {
        return true;
      }
    }
    return false;
  }

  /** The weighted mean of some rows. */
  static double mean(double[] target, int[] weights, int[] rows, int start, int end) {
    double sum = 0;
    int weight = 0;
    for (int i = start; i < end; i++) {
      sum += weights[rows[i]] * target[rows[i]];
      weight += weights[rows[i]];
    }
    return sum / weight;
  }

  /**
   * The weighted median of some rows: the target at which half of the weight is passed, or the mean
   * of the two targets between which it lies.
   *
   * @param sorted the rows in the order of the target
   */
  static double median(double[] target, int[] weights, int[] sorted, int start, int end) {
    long weight = 0;
    for (int i = start; i < end; i++) {
      weight += weights[sorted[i]];
    }
    long passed = 0;
    int place = start;
    while (2 * (passed + weights[sorted[place]]) < weight) {
      passed += weights[sorted[place]];
      place++;
    }
    double median = target[sorted[place]];
    boolean between = 2 * (passed + weights[sorted[place]]) == weight;
    return between ? median + (target[sorted[place + 1]] - median) / 2 : median;
  }
}
