package io.github.experimentmaven.tree.histogram;

/**
 * Where a node can be split best.
 *
 * @param column the column to look at, or {@link #NONE}
 * @param bin the last bin that goes left
 * @param left the packed sum of the rows that go left
 * @param leftWeight the packed sum of their weights; 0 where all rows count alike
 * @param score what the split makes of the node, see {@link SplitSearch}
 */
record Split(int column, int bin, long left, long leftWeight, double score) {

  /** No split is possible. */
  static final Split NONE = new Split(-1, -1, 0, 0, Double.NEGATIVE_INFINITY);

  /** The better of two splits; this one, if they are equally good. */
  Split orBetter(Split later) {
    return later.score > score ? later : this;
  }
}
