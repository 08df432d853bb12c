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
    int[] order = breadthFirst();
    int[] newFeatures = new int[nodes];
    float[] newThresholds = new float[nodes];
    int[] newLefts = new int[nodes];
    double[] newValues = new double[leaves * outputs];
    int nextChild = 1;
    int nextLeaf = 0;
    for (int i = 0; i < nodes; i++) {
      int node = order[i];
      int feature = features[node];
      if (feature >= 0) {
        newFeatures[i] = feature;
        newThresholds[i] = thresholds[node];
        newLefts[i] = nextChild;
        nextChild += 2;
      } else {
        newFeatures[i] = ~nextLeaf;
        System.arraycopy(values, ~feature * outputs, newValues, nextLeaf * outputs, outputs);
        nextLeaf++;
      }
    }
    return new Tree(outputs, newFeatures, newThresholds, newLefts, newValues);
  }

  private int[] breadthFirst() {
    int[] order = new int[nodes];
    int known = 1;
    for (int i = 0; i < nodes; i++) {
      int node = order[i];
      if (features[node] == OPEN) {
        throw new IllegalStateException("node " + node + " is neither split nor a leaf");
      }
      if (features[node] >= 0) {
        order[known++] = lefts[node];
        order[known++] = lefts[node] + 1;
      }
    }
    return order;
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
