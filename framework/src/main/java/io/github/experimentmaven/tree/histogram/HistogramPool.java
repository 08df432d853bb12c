package io.github.experimentmaven.tree.histogram;

import java.util.ArrayDeque;
import java.util.Deque;

/** Histograms of a node, one or two a column, that are used again when their node is done. */
final class HistogramPool {

  private final BinnedTable table;
  private final int kinds;
  private final Deque<long[][]> free = new ArrayDeque<>();

  /**
   * A pool.
   *
   * @param kinds how many histograms a column has; all of a kind stand together
   */
  HistogramPool(BinnedTable table, int kinds) {
    this.table = table;
    this.kinds = kinds;
  }

  /** Histograms with anything in them; a last group is filled up with histograms of one bin. */
  long[][] take() {
    long[][] used = free.poll();
    if (used != null) {
      return used;
    }
    int columns = table.groups() * BinnedTable.GROUP;
    long[][] histograms = new long[kinds * columns][];
    for (int i = 0; i < histograms.length; i++) {
      int column = i % columns;
      histograms[i] = new long[column < table.columns() ? table.bins(column) : 1];
    }
    return histograms;
  }

  void giveBack(long[][] histograms) {
    free.push(histograms);
  }
}
