package io.github.experimentmaven.tree.exact;

import io.github.experimentmaven.tree.RandomStream;
import io.github.experimentmaven.tree.Tree;

/** Looks at the columns of one node after another for splits to offer to the criterion. */
interface ColumnSearch {
  static ColumnSearch of(
      Thresholds thresholds, GrowthTable table, RowSample sample, NodeCriterion criterion) {
    return switch (thresholds) {
      case EXACT -> new Exact(table, sample, criterion);
      case RANDOM -> new Random(table, sample, criterion);
    };
  }

  /**
   * Turns to a column of a node.
   *
   * @param start the node's first place in all lists
   * @param end the place after its last
   * @return whether the column has one value in the node
   */
  boolean isConstant(int column, int start, int end);

  /** Offers splits of the column that was turned to. */
  void offer(int column, RandomStream random, Split best);

  /** Ends the node, after a column was turned to last. */
  void finish(int lastColumn, int start, int end);

  /**
   * Hands the rows of a node down in the order of a column, if there is one.
   *
   * @param splitColumn the column that the node is split at
   */
  void partition(int column, int splitColumn, int start, int end);

  /** All splits, along the sorted rows. */
  record Exact(GrowthTable table, RowSample sample, NodeCriterion criterion)
      implements ColumnSearch {
    @Override
    public boolean isConstant(int column, int start, int end) {
      int[] codes = table.codes()[column];
      int[] sorted = sample.list(table.orderOfColumn(column));
      return codes[sorted[start]] == codes[sorted[end - 1]];
    }

    @Override
    public void offer(int column, RandomStream random, Split best) {
      criterion.offerAll(
          column, table.codes()[column], sample.list(table.orderOfColumn(column)), best);
    }

    @Override
    public void finish(int lastColumn, int start, int end) {
      sample.reorder(table.orderOfColumn(lastColumn), start, end);
    }

    @Override
    public void partition(int column, int splitColumn, int start, int end) {
      // Along the column itself, the rows that go left are in front already.
      if (column != splitColumn) {
        sample.partition(table.orderOfColumn(column), start, end);
      }
    }
  }

  /** One split, drawn between the smallest and the largest value. */
  final class Random implements ColumnSearch {
    private final GrowthTable table;
    private final RowSample sample;
    private final NodeCriterion criterion;
    private final int[] nodeCodes;
    private int lowest;
    private int highest;

    Random(GrowthTable table, RowSample sample, NodeCriterion criterion) {
      this.table = table;
      this.sample = sample;
      this.criterion = criterion;
      nodeCodes = new int[table.rows()];
    }

    @Override
    public boolean isConstant(int column, int start, int end) {
      int[] codes = table.codes()[column];
      int[] rows = sample.rows();
      int low = codes[rows[start]];
      int high = low;
      for (int i = start; i < end; i++) {
        int code = codes[rows[i]];
        nodeCodes[i - start] = code;
        low = Math.min(low, code);
        high = Math.max(high, code);
      }
      lowest = low;
      highest = high;
      return low == high;
    }

    @Override
    public void offer(int column, RandomStream random, Split best) {
      double low = FloatOrder.value(lowest);
      float high = FloatOrder.value(highest);
      float threshold = Tree.roundDown(low + random.nextDouble() * (high - low));
      threshold = Math.min(threshold, Math.nextDown(high));
      criterion.offer(column, nodeCodes, threshold, best);
    }

    @Override
    public void finish(int lastColumn, int start, int end) {
      // Rows are in no order.
    }

    @Override
    public void partition(int column, int splitColumn, int start, int end) {
      // Rows are in no order.
    }
  }
}
