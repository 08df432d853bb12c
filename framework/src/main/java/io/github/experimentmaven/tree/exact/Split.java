package io.github.experimentmaven.tree.exact;

import io.github.experimentmaven.tree.Tree;

/** The best split of a node that was found so far; of equally good ones, the first. */
final class Split {

  private boolean exists;
  private int column;
  private float threshold;
  private double score;

  void clear() {
    exists = false;
    score = Double.NEGATIVE_INFINITY;
  }

  boolean exists() {
    return exists;
  }

  int column() {
    return column;
  }

  float threshold() {
    return threshold;
  }

  double score() {
    return score;
  }

  /**
   * Takes a split of a column if it is better, save its threshold.
   *
   * @return whether it was
   */
  boolean take(int newColumn, double newScore) {
    if (!(newScore > score)) {
      return false;
    }
    exists = true;
    column = newColumn;
    score = newScore;
    return true;
  }

  /** The threshold of the split taken last. */
  void cut(float newThreshold) {
    threshold = newThreshold;
  }

  /** The threshold of the split taken last, between the rows in front of a place and the others. */
  void cut(int[] codes, int[] order, int place) {
    threshold =
        Tree.thresholdBetween(
            FloatOrder.value(codes[order[place - 1]]), FloatOrder.value(codes[order[place]]));
  }
}
