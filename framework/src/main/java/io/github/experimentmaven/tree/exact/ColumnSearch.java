package io.github.experimentmaven.tree.exact;

import io.github.experimentmaven.tree.RandomStream;

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
   * Searches the columns that are drawn for the best split of a node.
   *
   * @param start the node's first place in all lists
   * @param end the place after its last
   * @param draw the draw, which has turned to the node
   */
  void search(int start, int end, ColumnDraw draw, RandomStream random, Split best);

  /**
   * Hands the rows of the node searched last down to its children, in every order that a descendant
   * can ask for.
   *
   * @param constants number of columns known to be constant in the node
   * @return the place of the first row that goes right
   */
  int partition(int start, int end, Split best, ColumnDraw draw, int constants);

  /** All splits, along the sorted rows. */
  record Exact(GrowthTable table, RowSample sample, NodeCriterion criterion)
      implements ColumnSearch {
    @Override
    public void search(int start, int end, ColumnDraw draw, RandomStream random, Split best) {
      int last = -1;
      for (int column = draw.next(); column >= 0; column = draw.next()) {
        int[] codes = table.codes()[column];
        int[] sorted = sample.list(table.orderOfColumn(column));
        if (codes[sorted[start]] == codes[sorted[end - 1]]) {
          draw.lastWasConstant();
        } else {
          draw.lastWasSplittable();
          criterion.offerAll(column, codes, sorted, best);
          last = column;
        }
      }
      if (last >= 0) {
        sample.reorder(table.orderOfColumn(last), start, end);
      }
    }

    @Override
    public int partition(int start, int end, Split best, ColumnDraw draw, int constants) {
      int middle = start + sample.mark(start, end, table.codes()[best.column()], best.threshold());
      sample.partition(start, end);
      criterion.partition(start, end);
      for (int i = constants; i < draw.size(); i++) {
        // Along the column itself, the rows that go left are in front already.
        if (draw.at(i) != best.column()) {
          sample.partition(table.orderOfColumn(draw.at(i)), start, end);
        }
      }
      return middle;
    }
  }

  /** One split of each, drawn between the smallest and the largest value. */
  final class Random implements ColumnSearch {
    private final GrowthTable table;
    private final RowSample sample;
    private final NodeCriterion criterion;
    private final DrawnSplits drawn;

    Random(GrowthTable table, RowSample sample, NodeCriterion criterion) {
      this.table = table;
      this.sample = sample;
      this.criterion = criterion;
      drawn = new DrawnSplits(table.codes().length, table.rows());
    }

    @Override
    public void search(int start, int end, ColumnDraw draw, RandomStream random, Split best) {
      drawn.enter(end - start);
      for (int column = draw.next(); column >= 0; column = draw.next()) {
        if (drawn.turnTo(table.codes()[column], sample.rows(), start)) {
          draw.lastWasSplittable();
          drawn.draw(column, random);
        } else {
          draw.lastWasConstant();
        }
      }
      criterion.offerDrawn(drawn, best);
    }

    @Override
    public int partition(int start, int end, Split best, ColumnDraw draw, int constants) {
      int split = drawn.of(best.column());
      if (criterion.hasOrders()) {
        sample.mark(start, end, table.codes()[best.column()], best.threshold());
        criterion.partition(start, end);
      }
      return sample.partition(start, end, drawn.codes(split), drawn.highest(split));
    }
  }
}
