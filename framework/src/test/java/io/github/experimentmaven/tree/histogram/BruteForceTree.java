package io.github.experimentmaven.tree.histogram;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A tree grown best leaf first by trying every value of every column as threshold. */
final class BruteForceTree {

  private final float[][] columns;
  private final double[] gradients;
  private final int minSamplesLeaf;
  private final double l2;

  /** A leaf and the best that can be made of it. */
  private static final class Leaf {
    private final int[] rows;
    private double gain;
    private int[] left = {};
    private int[] right = {};

    Leaf(int[] rows) {
      this.rows = rows;
    }
  }

  BruteForceTree(float[][] columns, double[] gradients, int minSamplesLeaf, double l2) {
    this.columns = columns;
    this.gradients = gradients;
    this.minSamplesLeaf = minSamplesLeaf;
    this.l2 = l2;
  }

  /** The number of each row's leaf, in a tree of so many leaves at most. */
  int[] leaves(int most) {
    List<Leaf> leaves = new ArrayList<>();
    leaves.add(leaf(IntStream.range(0, gradients.length).toArray()));
    while (leaves.size() < most) {
      Leaf best = leaves.get(0);
      for (Leaf leaf : leaves) {
        best = leaf.gain > best.gain ? leaf : best;
      }
      if (best.gain == 0) {
        break;
      }
      leaves.remove(best);
      leaves.add(leaf(best.left));
      leaves.add(leaf(best.right));
    }
    int[] leafOfRow = new int[gradients.length];
    for (int leaf = 0; leaf < leaves.size(); leaf++) {
      for (int row : leaves.get(leaf).rows) {
        leafOfRow[row] = leaf;
      }
    }
    return leafOfRow;
  }

  private Leaf leaf(int[] rows) {
    Leaf leaf = new Leaf(rows);
    for (float[] column : columns) {
      for (int at : rows) {
        float threshold = column[at];
        int[] left = select(rows, row -> column[row] <= threshold);
        int[] right = select(rows, row -> column[row] > threshold);
        if (left.length >= minSamplesLeaf && right.length >= minSamplesLeaf) {
          double gain = score(left) + score(right) - score(rows);
          if (gain > leaf.gain + 1e-9) {
            leaf.gain = gain;
            leaf.left = left;
            leaf.right = right;
          }
        }
      }
    }
    return leaf;
  }

  private static int[] select(int[] rows, IntPredicate condition) {
    return IntStream.of(rows).filter(condition).toArray();
  }

  private double score(int[] rows) {
    double sum = IntStream.of(rows).mapToDouble(row -> gradients[row]).sum();
    return sum * sum / (rows.length + l2);
  }
}
