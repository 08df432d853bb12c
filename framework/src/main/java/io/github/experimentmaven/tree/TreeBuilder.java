package io.github.experimentmaven.tree;

import java.util.Arrays;

/**
 * Collects the nodes of a tree in whatever order it grows. It starts with the root, node 0; every
 * node is either split or made a leaf, once.
 */
public final class TreeBuilder {

  private static final int OPEN = Integer.MIN_VALUE;

  private final int outputs;
  private int[] features = new int[64];
  private float[] thresholds = new float[64];
  private int[] lefts = new int[64];
  private double[] values;
  private int nodes;
  private int leaves;

  /**
   * Starts a tree.
   *
   * @param outputs numbers in a leaf, at least 1
   */
  public TreeBuilder(int outputs) {
    this.outputs = outputs;
    values = new double[64 * outputs];
    open();
  }

  /** Number of nodes so far, open ones among them. */
  public int nodes() {
    return nodes;
  }

  /**
   * Gives a node two children.
   *
   * @param node an open node
   * @param feature the id of the feature to look at
   * @param threshold the largest value that goes left
   * @return the left child; the right child is the next number
   */
  public int split(int node, int feature, float threshold) {
    requireOpen(node);
    features[node] = feature;
    thresholds[node] = threshold;
    int left = nodes;
    lefts[node] = left;
    open();
    open();
    return left;
  }

  /**
   * Makes a node a leaf.
   *
   * @param node an open node
   * @param prediction {@code [outputs]}
   */
  public void leaf(int node, double... prediction) {
    requireOpen(node);
    features[node] = ~leaves;
    int end = (leaves + 1) * outputs;
    if (end > values.length) {
      values = Arrays.copyOf(values, 2 * values.length);
    }
    System.arraycopy(prediction, 0, values, leaves * outputs, outputs);
    leaves++;
  }

  /**
   * The finished tree.
   *
   * @throws IllegalStateException if a node is neither split nor a leaf
   */
  public Tree build() {
    int[] leavesBelow = leavesBelow();
    Tree tree = new Tree(outputs, leaves);
    int[] open = new int[nodes];
    int top = 1;
    int nextSplit = 0;
    int nextLeaf = 0;
    while (top > 0) {
      int node = open[--top];
      int feature = features[node];
      if (feature >= 0) {
        int left = lefts[node];
        tree.put(nextSplit++, feature, thresholds[node], leavesBelow[left]);
        open[top++] = left + 1;
        open[top++] = left;
      } else {
        for (int o = 0; o < outputs; o++) {
          tree.putValue(nextLeaf, o, values[~feature * outputs + o]);
        }
        nextLeaf++;
      }
    }
    return tree;
  }

  /** Children have higher numbers than their parents. */
  private int[] leavesBelow() {
    int[] below = new int[nodes];
    for (int node = nodes - 1; node >= 0; node--) {
      if (features[node] == OPEN) {
        throw new IllegalStateException("node " + node + " is neither split nor a leaf");
      }
      below[node] = features[node] < 0 ? 1 : below[lefts[node]] + below[lefts[node] + 1];
    }
    return below;
  }

  private void open() {
    if (nodes == features.length) {
      features = Arrays.copyOf(features, 2 * nodes);
      thresholds = Arrays.copyOf(thresholds, 2 * nodes);
      lefts = Arrays.copyOf(lefts, 2 * nodes);
    }
    features[nodes++] = OPEN;
  }

  private void requireOpen(int node) {
    if (features[node] != OPEN) {
      throw new IllegalStateException("node " + node + " is already split or a leaf");
    }
  }
}
