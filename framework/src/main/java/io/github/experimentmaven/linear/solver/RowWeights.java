package io.github.experimentmaven.linear.solver;

/** How much each row of a table counts. */
public final class RowWeights {

  private final double[] weights;
  private final double[] roots;
  private final double sum;

  /**
   * Takes over weights.
   *
   * @param weights one a row, greater than 0
   */
  public RowWeights(double[] weights) {
    this.weights = weights;
    roots = new double[weights.length];
    double total = 0;
    for (int row = 0; row < roots.length; row++) {
      roots[row] = Math.sqrt(weights[row]);
      total += weights[row];
    }
    sum = total;
  }

  /** The sum of the weights. */
  public double sum() {
    return sum;
  }

  /** The weighted mean; in two passes, the second of which takes away the rounding of the first. */
  double mean(double[] values) {
    double mean = 0;
    for (int row = 0; row < values.length; row++) {
      mean += weights[row] * values[row];
    }
    mean /= sum;
    double rest = 0;
    for (int row = 0; row < values.length; row++) {
      rest += weights[row] * (values[row] - mean);
    }
    return mean + rest / sum;
  }

  /**
   * Puts differences from a mean, each times the root of the row's weight, in the place of values:
   * their squares and products are those that the weights weigh.
   */
  void centre(double[] values, double mean) {
    for (int row = 0; row < values.length; row++) {
      values[row] = roots[row] * (values[row] - mean);
    }
  }
}
