package io.github.experimentmaven.tree;

/**
 * A regression tree as flat arrays. Nodes are numbered breadth first from the root, 0, so that the
 * children of a node stand side by side. A row goes left where its feature is at most the
 * threshold; both are of single precision, so that a row goes to the same leaf in every library
 * that reads float32. Immutable.
 */
public final class Tree {
  private final int outputs;
  private final int[] features;
  private final float[] thresholds;
  private final int[] lefts;
  private final double[] values;

  /**
   * A tree of arrays that nobody else changes.
   *
   * @param outputs numbers in a leaf
   * @param features {@code [nodes]}: the feature that an inner node looks at; in a leaf, the leaf's
   *     number from the left of {@code values} in bits, {@code ~leaf}
   * @param thresholds {@code [nodes]}
   * @param lefts {@code [nodes]}: the left child of an inner node; the right one is the next
   * @param values {@code [leaves · outputs]}, a leaf's numbers side by side
   */
  Tree(int outputs, int[] features, float[] thresholds, int[] lefts, double[] values) {
    this.outputs = outputs;
    this.features = features;
    this.thresholds = thresholds;
    this.lefts = lefts;
    this.values = values;
  }

  /**
   * The threshold between two neighbouring values of a feature: their midpoint, rounded down to
   * single precision, so that it is at least the lower one and below the upper one.
   *
   * @param lower a finite number
   * @param upper a finite number above it
   */
  public static float thresholdBetween(float lower, float upper) {
    return roundDown(((double) lower + upper) / 2);
  }

  /** The largest number of single precision that is at most {@code value}. */
  public static float roundDown(double value) {
    float nearest = (float) value;
    return nearest > value ? Math.nextDown(nearest) : nearest;
  }

  /** Numbers in a leaf. */
  public int outputs() {
    return outputs;
  }

  /** Inner nodes and leaves. */
  public int nodes() {
    return features.length;
  }

  /** Leaves. */
  public int leaves() {
    return values.length / outputs;
  }

  /** Whether a node has no children. */
  public boolean isLeaf(int node) {
    return features[node] < 0;
  }

  /** The id of the feature that an inner node looks at. */
  public int feature(int node) {
    return features[node];
  }

  /** The largest value of the feature with which a row goes to the left child of an inner node. */
  public float threshold(int node) {
    return thresholds[node];
  }

  /** The left child of an inner node. */
  public int left(int node) {
    return lefts[node];
  }

  /** The right child of an inner node. */
  public int right(int node) {
    return lefts[node] + 1;
  }

  /** The number of a leaf among the leaves. */
  public int leaf(int node) {
    return ~features[node];
  }

  /** What a leaf predicts for an output. */
  public double value(int leaf, int output) {
    return values[leaf * outputs + output];
  }

  /**
   * The number of the leaf that a row falls into.
   *
   * @param row {@code [features]}, by feature id, finite
   */
  public int leafOf(float[] row) {
    return leafBelow(0, row);
  }

  private int leafBelow(int start, float[] row) {
    int node = start;
    while (features[node] >= 0) {
      node = child(node, row);
    }
    return ~features[node];
  }

  private int child(int node, float[] row) {
    return lefts[node] + (row[features[node]] <= thresholds[node] ? 0 : 1);
  }

  /**
   * Adds what the tree predicts for rows to sums. Four rows go down side by side, since a processor
   * would wait for memory at every node of one.
   *
   * @param rows {@code [rows, features]}, by feature id, finite; as many as there are sums, or more
   * @param sums {@code [rows, outputs]}
   * @param firstOutput the place of the leaves' first number in a row of sums
   */
  void addTo(float[][] rows, double[][] sums, int firstOutput) {
    int r = 0;
    for (; r + 4 <= sums.length; r += 4) {
      int a = 0;
      int b = 0;
      int c = 0;
      int d = 0;
      while ((features[a] | features[b] | features[c] | features[d]) >= 0) {
        a = child(a, rows[r]);
        b = child(b, rows[r + 1]);
        c = child(c, rows[r + 2]);
        d = child(d, rows[r + 3]);
      }
      addLeaf(leafBelow(a, rows[r]), sums[r], firstOutput);
      addLeaf(leafBelow(b, rows[r + 1]), sums[r + 1], firstOutput);
      addLeaf(leafBelow(c, rows[r + 2]), sums[r + 2], firstOutput);
      addLeaf(leafBelow(d, rows[r + 3]), sums[r + 3], firstOutput);
    }
    for (; r < sums.length; r++) {
      addLeaf(leafOf(rows[r]), sums[r], firstOutput);
    }
  }

  private void addLeaf(int leaf, double[] sums, int firstOutput) {
    for (int o = 0; o < outputs; o++) {
      sums[firstOutput + o] += values[leaf * outputs + o];
    }
  }

  /** The number of edges from the root to the deepest leaf. */
  public int depth() {
    int depth = 0;
    int levelEnd = 1;
    int nextEnd = 1;
    for (int node = 0; node < features.length; node++) {
      if (node == levelEnd) {
        depth++;
        levelEnd = nextEnd;
      }
      if (!isLeaf(node)) {
        nextEnd = right(node) + 1;
      }
    }
    return depth;
  }
}
