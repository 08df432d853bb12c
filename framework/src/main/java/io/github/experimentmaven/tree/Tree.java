package io.github.experimentmaven.tree;

import java.util.List;
import java.util.stream.Stream;

/**
 * A regression tree as one flat array. A row goes left where its feature is at most the threshold;
 * both are of single precision, so that a row goes to the same leaf in every library that reads
 * float32. Immutable.
 *
 * <p>Leaves are numbered from left to right. Splits are numbered as one meets them who goes left
 * first, so that what is left of a split follows it, and what is right of it lies as many splits on
 * as there are leaves left of it: that number is all a split needs to know of its children.
 */
public final class Tree {

  private static final int WIDTH = 3;
  private static final int THRESHOLD = 1;
  private static final int LEFT_LEAVES = 2;

  private final int outputs;
  private final int leaves;

  /**
   * The feature that a split looks at, the bits of its threshold, and the number of leaves on its
   * left side, side by side, as one access to memory then serves all three; behind all splits, the
   * bits of the leaves' numbers, two places each. One array, as Java's memory for large ones has
   * gaps behind each.
   */
  private final int[] numbers;

  /** A tree to be written by {@link #put} and {@link #putValue}, and by nobody afterwards. */
  Tree(int outputs, int leaves) {
    this.outputs = outputs;
    this.leaves = leaves;
    numbers =
        new int
            [Math.addExact(
                Math.multiplyExact(leaves - 1, WIDTH),
                Math.multiplyExact(leaves, Math.multiplyExact(2, outputs)))];
  }

  void put(int split, int feature, float threshold, int leftLeaves) {
    numbers[split * WIDTH] = feature;
    numbers[split * WIDTH + THRESHOLD] = Float.floatToRawIntBits(threshold);
    numbers[split * WIDTH + LEFT_LEAVES] = leftLeaves;
  }

  void putValue(int leaf, int output, double value) {
    long bits = Double.doubleToRawLongBits(value);
    int at = valueAt(leaf, output);
    numbers[at] = (int) (bits >>> Integer.SIZE);
    numbers[at + 1] = (int) bits;
  }

  private int valueAt(int leaf, int output) {
    return (leaves - 1) * WIDTH + 2 * (leaf * outputs + output);
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

  /** Splits and leaves. */
  public int nodes() {
    return 2 * leaves - 1;
  }

  /** Leaves. */
  public int leaves() {
    return leaves;
  }

  /** The node that all rows start from. */
  public Node root() {
    return new Node(0, 0, leaves);
  }

  /** What a leaf predicts for an output. */
  public double value(int leaf, int output) {
    int at = valueAt(leaf, output);
    return Double.longBitsToDouble(
        ((long) numbers[at] << Integer.SIZE) | Integer.toUnsignedLong(numbers[at + 1]));
  }

  /** A split, or a leaf. */
  public final class Node {
    private final int split;
    private final int firstLeaf;
    private final int leaves;

    private Node(int split, int firstLeaf, int leaves) {
      this.split = split;
      this.firstLeaf = firstLeaf;
      this.leaves = leaves;
    }

    /** Whether it has no children. */
    public boolean isLeaf() {
      return leaves == 1;
    }

    /** The number of leaves below it, 1 for a leaf. */
    public int leaves() {
      return leaves;
    }

    /** The id of the feature that a split looks at. */
    public int feature() {
      return numbers[split * WIDTH];
    }

    /** The largest value of the feature with which a row goes to the left child of a split. */
    public float threshold() {
      return Float.intBitsToFloat(numbers[split * WIDTH + THRESHOLD]);
    }

    /** The left child of a split. */
    public Node left() {
      return new Node(split + 1, firstLeaf, leftLeaves());
    }

    /** The right child of a split. */
    public Node right() {
      return new Node(split + leftLeaves(), firstLeaf + leftLeaves(), leaves - leftLeaves());
    }

    private int leftLeaves() {
      return numbers[split * WIDTH + LEFT_LEAVES];
    }

    /** The number of a leaf among the leaves. */
    public int leaf() {
      return firstLeaf;
    }

    /** What a leaf predicts for an output. */
    public double value(int output) {
      return Tree.this.value(firstLeaf, output);
    }
  }

  /**
   * The number of the leaf that a row falls into.
   *
   * @param row {@code [features]}, by feature id, finite
   */
  public int leafOf(float[] row) {
    int at = 0;
    int leaf = 0;
    int below = leaves;
    while (below > 1) {
      int left = numbers[at + LEFT_LEAVES];
      if (row[numbers[at]] <= Float.intBitsToFloat(numbers[at + THRESHOLD])) {
        at += WIDTH;
        below = left;
      } else {
        at += left * WIDTH;
        leaf += left;
        below -= left;
      }
    }
    return leaf;
  }

  /**
   * Adds what the tree predicts for rows to sums. Row by row with a branch at every split, which
   * lets a processor fetch what it guesses comes next: sending two or four rows down side by side
   * without branches took half as long again.
   *
   * @param rows {@code [rows, features]}, by feature id, finite; as many as there are sums, or more
   * @param sums {@code [rows, outputs]}
   * @param firstOutput the place of the leaves' first number in a row of sums
   */
  void addTo(float[][] rows, double[][] sums, int firstOutput) {
    for (int r = 0; r < sums.length; r++) {
      addLeaf(leafOf(rows[r]), sums[r], firstOutput);
    }
  }

  private void addLeaf(int leaf, double[] sums, int firstOutput) {
    for (int o = 0; o < outputs; o++) {
      sums[firstOutput + o] += value(leaf, o);
    }
  }

  /** The number of edges from the root to the deepest leaf. */
  public int depth() {
    int depth = 0;
    List<Node> level = List.of(root());
    for (List<Node> next = below(level); !next.isEmpty(); next = below(next)) {
      depth++;
    }
    return depth;
  }

  private static List<Node> below(List<Node> level) {
    return level.stream()
        .filter(node -> !node.isLeaf())
        .flatMap(node -> Stream.of(node.left(), node.right()))
        .toList();
  }
}
