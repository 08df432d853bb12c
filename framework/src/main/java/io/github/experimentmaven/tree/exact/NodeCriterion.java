package io.github.experimentmaven.tree.exact;

/**
 * A criterion's view of one node after another. The score of a split is, up to a summand that all
 * splits of a node share, by how much it reduces the criterion; the first split with the highest
 * score wins.
 */
interface NodeCriterion {

  static NodeCriterion of(GrowthTable table, RowSample sample, ForestOptions options) {
    int minSamplesLeaf = options.minSamplesLeaf();
    if (options.criterion() == Criterion.ABSOLUTE_ERROR) {
      return new AbsoluteError(table, sample, minSamplesLeaf);
    }
    return table.outputs() == 1 && table.weights().isEmpty()
        ? new SquaredError(table, sample, minSamplesLeaf)
        : new JointSquaredError(table, sample, minSamplesLeaf);
  }

  /** Turns to another tree, which grows on other rows. */
  void begin();

  /** The sum of the weights of the tree's rows, once for each output. */
  double totalWeight();

  /**
   * Turns to a node.
   *
   * @param start its first place in all lists
   * @param end the place after its last
   * @return whether its rows have different targets, so that a split can reduce the criterion
   */
  boolean enter(int start, int end);

  /**
   * Offers all splits midway between neighbouring values of a column.
   *
   * @param codes the column's codes of all rows of the table
   * @param order the node's rows in the order of the column, in the node's stretch
   */
  void offerAll(int column, int[] codes, int[] order, Split best);

  /** Offers the splits that were drawn, in their order. */
  void offerDrawn(DrawnSplits drawn, Split best);

  /** By how much a split of the node reduces the criterion, summed over rows and outputs. */
  double reduction(double score);

  /** Whether it has orders of its own, for which rows must be marked. */
  boolean hasOrders();

  /** Hands a node's rows down in the orders of this criterion's own. */
  void partition(int start, int end);

  /** Writes what a leaf of these rows predicts, {@code [outputs]}. */
  void predict(int start, int end, double[] prediction);
}
