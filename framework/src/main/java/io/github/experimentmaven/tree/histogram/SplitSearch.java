package io.github.experimentmaven.tree.histogram;

/**
 * Looks for a node's best split: the one with the largest GL²/(nL + l2) + GR²/(nR + l2), where G is
 * the sum of a side's gradients and n its number of rows; by Chen and Guestrin (2016), "XGBoost: A
 * Scalable Tree Boosting System", with the constant second derivative 1. Where rows do not count
 * alike, n is the sum of a side's weights. Of equally good splits, that with the lowest threshold
 * of the first column is taken.
 */
final class SplitSearch {

  /** A gain below this share of a node's score is what rounding makes of no gain at all. */
  private static final double ROUNDING = 0x1p-48;

  private final int countBits;
  private final long countMask;
  private final int minSamplesLeaf;
  private final double l2;
  private final double weightScale;

  /**
   * A search.
   *
   * @param weightScale what packed weights were multiplied with
   */
  SplitSearch(int countBits, int minSamplesLeaf, double l2, double weightScale) {
    this.countBits = countBits;
    this.countMask = (1L << countBits) - 1;
    this.minSamplesLeaf = minSamplesLeaf;
    this.l2 = l2;
    this.weightScale = weightScale;
  }

  /** The number of rows in a packed sum. */
  int rows(long sum) {
    return (int) (sum & countMask);
  }

  private double weight(long sum) {
    return (sum >> countBits) / weightScale + l2;
  }

  /** By how much a split is better than none; 0 if it is not, or only by rounding. */
  double gain(Split split, Node node) {
    double sum = node.total >> countBits;
    double weight = node.totalWeight == 0 ? rows(node.total) + l2 : weight(node.totalWeight);
    double score = sum * sum / weight;
    double gain = split.score() - score;
    return gain > ROUNDING * score ? gain : 0;
  }

  /**
   * The best split of a column.
   *
   * @param histogram packed sums by bin
   * @param total their sum
   */
  Split best(int column, long[] histogram, long total) {
    int rows = rows(total);
    double bestScore = Double.NEGATIVE_INFINITY;
    int bestBin = -1;
    long bestLeft = 0;
    long left = 0;
    for (int bin = 0; bin < histogram.length - 1; bin++) {
      long here = histogram[bin];
      left += here;
      int leftRows = rows(left);
      int rightRows = rows - leftRows;
      if (rightRows < minSamplesLeaf) {
        break;
      }
      // A bin without rows splits as the one before it.
      if (here == 0 || leftRows < minSamplesLeaf) {
        continue;
      }
      double leftSum = left >> countBits;
      double rightSum = (total - left) >> countBits;
      double leftWeight = leftRows + l2;
      double rightWeight = rightRows + l2;
      double numerator = leftSum * leftSum * rightWeight + rightSum * rightSum * leftWeight;
      double denominator = leftWeight * rightWeight;
      // Most bins are told to be worse by a product, which is cheaper than a quotient.
      if (numerator > bestScore * denominator) {
        double score = numerator / denominator;
        if (score > bestScore) {
          bestScore = score;
          bestBin = bin;
          bestLeft = left;
        }
      }
    }
    return bestBin < 0 ? Split.NONE : new Split(column, bestBin, bestLeft, 0, bestScore);
  }

  /**
   * The best split of a column whose rows do not count alike.
   *
   * @param histogram packed sums by bin
   * @param weights packed weights by bin
   * @param node whose they are
   */
  Split best(int column, long[] histogram, long[] weights, Node node) {
    Split best = Split.NONE;
    long left = 0;
    long leftWeight = 0;
    for (int bin = 0; bin < histogram.length - 1; bin++) {
      left += histogram[bin];
      leftWeight += weights[bin];
      int leftRows = rows(left);
      boolean isSplit =
          histogram[bin] != 0
              && leftRows >= minSamplesLeaf
              && rows(node.total) - leftRows >= minSamplesLeaf;
      double leftSide = weight(leftWeight);
      double rightSide = weight(node.totalWeight - leftWeight);
      if (isSplit && leftSide > 0 && rightSide > 0) {
        double leftSum = left >> countBits;
        double rightSum = (node.total - left) >> countBits;
        double score = leftSum * leftSum / leftSide + rightSum * rightSum / rightSide;
        best = best.orBetter(new Split(column, bin, left, leftWeight, score));
      }
    }
    return best;
  }
}
