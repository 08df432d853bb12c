package io.github.experimentmaven.tree.exact;

/**
 * What goes left at splits that were drawn: the sum of the rows' terms, each in the order of the
 * rows, their number and their weight. Three splits are summed at once, as every addition waits for
 * the one before, and without branches, which half of the rows would send the wrong way.
 */
final class DrawnSums {

  private final double[] sums;
  private final int[] rows;
  private final int[] weights;

  /** Room for a split of each column. */
  DrawnSums(int columnCount) {
    sums = new double[columnCount];
    rows = new int[columnCount];
    weights = new int[columnCount];
  }

  /**
   * Adds up a node, whose rows weigh 1.
   *
   * @param terms the rows' terms, the node's first at place 0
   */
  void add(DrawnSplits drawn, double[] terms) {
    int last = drawn.size() - 1;
    for (int split = 0; split <= last; split += 3) {
      addThree(drawn, split, Math.min(split + 1, last), Math.min(split + 2, last), terms);
    }
    System.arraycopy(rows, 0, weights, 0, drawn.size());
  }

  private void addThree(DrawnSplits drawn, int first, int second, int third, double[] terms) {
    int[] firstCodes = drawn.codes(first);
    int[] secondCodes = drawn.codes(second);
    int[] thirdCodes = drawn.codes(third);
    int firstHighest = drawn.highest(first);
    int secondHighest = drawn.highest(second);
    int thirdHighest = drawn.highest(third);
    double firstSum = 0;
    double secondSum = 0;
    double thirdSum = 0;
    int firstRows = 0;
    int secondRows = 0;
    int thirdRows = 0;
    int count = drawn.rows();
    for (int i = 0; i < count; i++) {
      double term = terms[i];
      int goesFirst = firstCodes[i] <= firstHighest ? 1 : 0;
      int goesSecond = secondCodes[i] <= secondHighest ? 1 : 0;
      int goesThird = thirdCodes[i] <= thirdHighest ? 1 : 0;
      firstSum += term * goesFirst;
      firstRows += goesFirst;
      secondSum += term * goesSecond;
      secondRows += goesSecond;
      thirdSum += term * goesThird;
      thirdRows += goesThird;
    }
    sums[first] = firstSum;
    rows[first] = firstRows;
    sums[second] = secondSum;
    rows[second] = secondRows;
    sums[third] = thirdSum;
    rows[third] = thirdRows;
  }

  /**
   * Weighs what goes left.
   *
   * @param rowWeights the rows' weights, the node's first at place 0
   */
  void weigh(DrawnSplits drawn, int[] rowWeights) {
    for (int split = 0; split < drawn.size(); split++) {
      int[] codes = drawn.codes(split);
      int highest = drawn.highest(split);
      int weight = 0;
      for (int i = 0; i < drawn.rows(); i++) {
        weight += codes[i] <= highest ? rowWeights[i] : 0;
      }
      weights[split] = weight;
    }
  }

  /** The sum of the terms that go left at a split. */
  double sum(int split) {
    return sums[split];
  }

  /** The number of rows that go left at a split. */
  int rows(int split) {
    return rows[split];
  }

  /** The weight of the rows that go left at a split. */
  int weight(int split) {
    return weights[split];
  }
}
