package io.github.experimentmaven.tree.histogram;

import java.util.Arrays;

/**
 * Adds packed gradients to the bins of four columns at a time: one access to a row's word and one
 * to its gradient serve four additions, each of which counts the row as well.
 */
final class HistogramKernel {

  private HistogramKernel() {}

  /** Adds all rows, in their order in the table. */
  static void addAll(
      int[] words, long[] packed, long[] first, long[] second, long[] third, long[] fourth) {
    for (int r = 0; r < words.length; r++) {
      int word = words[r];
      long value = packed[r];
      first[word & 0xFF] += value;
      second[(word >>> 8) & 0xFF] += value;
      third[(word >>> 16) & 0xFF] += value;
      fourth[word >>> 24] += value;
    }
  }

  /**
   * Adds some rows.
   *
   * @param rows their numbers, from {@code start} on
   * @param packed their gradients, from 0 on
   */
  static void addRows(
      int[] words,
      int[] rows,
      int start,
      long[] packed,
      int count,
      long[] first,
      long[] second,
      long[] third,
      long[] fourth) {
    for (int i = 0; i < count; i++) {
      int word = words[rows[start + i]];
      long value = packed[i];
      first[word & 0xFF] += value;
      second[(word >>> 8) & 0xFF] += value;
      third[(word >>> 16) & 0xFF] += value;
      fourth[word >>> 24] += value;
    }
  }

  /** Takes a child's sums from its parent's, which leaves the other child's. */
  static void subtract(long[] parent, long[] child) {
    for (int bin = 0; bin < parent.length; bin++) {
      parent[bin] -= child[bin];
    }
  }

  static void clear(long[] histogram) {
    Arrays.fill(histogram, 0);
  }
}
