package io.github.experimentmaven.tree;

/**
 * How important features are to trees: each tree's reductions of the criterion as shares of their
 * sum, averaged over the trees that have a split.
 */
public final class Importances {

  private final double[] sums;

  /** Without trees, no feature is important. */
  public Importances(int features) {
    sums = new double[features];
  }

  /**
   * Adds a tree.
   *
   * @param reductions {@code [features]}: by how much the splits on each feature reduced the
   *     criterion, not negative
   */
  public void add(double[] reductions) {
    double total = sum(reductions);
    for (int f = 0; f < sums.length && total > 0; f++) {
      sums[f] += reductions[f] / total;
    }
  }

  /** The features' shares, {@code [features]}, with the sum 1; all 0 where no tree has a split. */
  public double[] shares() {
    double total = sum(sums);
    double[] shares = new double[sums.length];
    for (int f = 0; f < shares.length && total > 0; f++) {
      shares[f] = sums[f] / total;
    }
    return shares;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
