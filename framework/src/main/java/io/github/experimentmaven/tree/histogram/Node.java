package io.github.experimentmaven.tree.histogram;

import java.util.Comparator;

/** A node that is not yet split: a stretch of the rows, their sum, and the best way to split it. */
final class Node {

  /** The node that gains most first; of equal ones, the older. */
  static final Comparator<Node> BEST_FIRST =
      Comparator.<Node>comparingDouble(node -> -node.gain).thenComparingInt(node -> node.number);

  final int number;
  final int start;
  final int end;
  final int depth;
  final long total;
  final long totalWeight;
  long[][] histograms = {};
  Split split = Split.NONE;
  double gain;

  /**
   * A node.
   *
   * @param number its number in the tree
   * @param start the place of its first row
   * @param end the place after its last row
   * @param depth edges to the root
   * @param total the packed sum of its rows
   * @param totalWeight the packed sum of their weights; 0 where all rows count alike
   */
  Node(int number, int start, int end, int depth, long total, long totalWeight) {
    this.number = number;
    this.start = start;
    this.end = end;
    this.depth = depth;
    this.total = total;
    this.totalWeight = totalWeight;
  }

  int rows() {
    return end - start;
  }
}
