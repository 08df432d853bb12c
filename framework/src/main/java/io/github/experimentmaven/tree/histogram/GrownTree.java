package io.github.experimentmaven.tree.histogram;

import io.github.experimentmaven.tree.Tree;
import io.github.experimentmaven.tree.TreeBuilder;
import io.github.experimentmaven.tree.Workers;

/**
 * A tree whose leaves have no values yet, and the rows in each leaf. Valid until its grower grows
 * the next one.
 */
public final class GrownTree {

  private final BinnedTable table;
  private final RowPartition partition;
  private final int[] columns;
  private final int[] bins;
  private final int[] lefts;
  private final int[] starts;
  private final int[] ends;
  private final double[] reductions;
  private int nodes;
  private int leaves;

  /**
   * A tree to be.
   *
   * @param capacity the most nodes that it can have
   * @param features number of the model's features
   */
  GrownTree(BinnedTable table, RowPartition partition, int capacity, int features) {
    this.table = table;
    this.partition = partition;
    columns = new int[capacity];
    bins = new int[capacity];
    lefts = new int[capacity];
    starts = new int[(capacity + 1) / 2];
    ends = new int[starts.length];
    reductions = new double[features];
    nodes = 1;
  }

  /** Gives a node two children and returns the left one's number; the right one's is the next. */
  int split(Node node) {
    Split split = node.split;
    columns[node.number] = split.column();
    bins[node.number] = split.bin();
    lefts[node.number] = nodes;
    reductions[table.featureId(split.column())] += node.gain;
    nodes += 2;
    return nodes - 2;
  }

  /** Makes a node a leaf. */
  void leaf(Node node) {
    columns[node.number] = ~leaves;
    starts[leaves] = node.start;
    ends[leaves] = node.end;
    leaves++;
  }

  /** Number of leaves. */
  public int leaves() {
    return leaves;
  }

  /** The numbers of the rows that the tree grew on, leaf by leaf, ascending in each. */
  public int[] rows() {
    return partition.rows();
  }

  /** The place of a leaf's first row in {@link #rows()}. */
  public int start(int leaf) {
    return starts[leaf];
  }

  /** The place after a leaf's last row. */
  public int end(int leaf) {
    return ends[leaf];
  }

  /**
   * By how much the splits on each feature reduced the squared error of the gradients, {@code
   * [features]}, in a unit of the tree's own.
   */
  public double[] reductions() {
    return reductions;
  }

  /**
   * Adds the leaves' values to the predictions of all rows that the tree's columns came from,
   * whether it grew on them or not.
   *
   * @param values {@code [leaves]}
   * @param predictions {@code [rows]}
   */
  public void addTo(double[] predictions, double[] values, Workers workers) {
    if (partition.isAll()) {
      workers.run(leaves, leaf -> addLeaf(leaf, values[leaf], predictions));
    } else {
      addTo(predictions, values, table, workers);
    }
  }

  private void addLeaf(int leaf, double value, double[] predictions) {
    int[] rows = partition.rows();
    for (int i = starts[leaf]; i < ends[leaf]; i++) {
      predictions[rows[i]] += value;
    }
  }

  /**
   * Adds the leaves' values to the predictions of other rows.
   *
   * @param values {@code [leaves]}
   * @param predictions {@code [rows]}
   * @param others rows in the same bins
   */
  public void addTo(double[] predictions, double[] values, BinnedTable others, Workers workers) {
    workers.run(
        PackedGradients.blocks(others.rows()),
        block -> {
          int end = PackedGradients.end(block, others.rows());
          for (int r = PackedGradients.start(block); r < end; r++) {
            predictions[r] += values[leafOf(others, r)];
          }
        });
  }

  private int leafOf(BinnedTable rows, int row) {
    int node = 0;
    int column = columns[0];
    while (column >= 0) {
      node = lefts[node] + (rows.bin(column, row) <= bins[node] ? 0 : 1);
      column = columns[node];
    }
    return ~column;
  }

  /**
   * The tree for rows that are not binned.
   *
   * @param values {@code [leaves]}
   */
  public Tree toTree(double[] values) {
    TreeBuilder builder = new TreeBuilder(1);
    int[] numbers = new int[nodes];
    for (int node = 0; node < nodes; node++) {
      int column = columns[node];
      if (column < 0) {
        builder.leaf(numbers[node], values[~column]);
      } else {
        float threshold = table.threshold(column, bins[node]);
        int left = builder.split(numbers[node], table.featureId(column), threshold);
        numbers[lefts[node]] = left;
        numbers[lefts[node] + 1] = left + 1;
      }
    }
    return builder.build();
  }
}
