package io.github.experimentmaven.tree.histogram;

import java.util.ArrayDeque;
import java.util.Deque;

/** Histograms of a node, one a column, that are used again when their node is done. */
final class HistogramPool {

  private final BinnedTable table;
  private final Deque<long[][]> free = new ArrayDeque<>();

  HistogramPool(BinnedTable table) {
    this.table = table;
  }

  /** Histograms with anything in them; a last group is filled up with histograms of one bin. */
  long[][] take() {
    long[][] used = free.poll();
    if (used != null) {
      return used;
    }
    long[][] histograms = new long[table.groups() * BinnedTable.GROUP][];
    for (int c = 0; c < histograms.length; c++) {
      histograms[c] = new long[c < table.columns() ? table.bins(c) : 1];
    }
    return histograms;
  }

  void giveBack(long[][] histograms) {
    free.push(histograms);
  }
}
