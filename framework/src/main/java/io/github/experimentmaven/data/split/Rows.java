package io.github.experimentmaven.data.split;

import java.util.Arrays;

/** Lists of row numbers. */
final class Rows {

  private Rows() {}

  static int[] sorted(int[] rows) {
    int[] sorted = rows.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  static int[] concatenated(int[] first, int[] second) {
    int[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** Returns the rows of a table that are not in a list. */
  static int[] without(int rows, int[] excluded) {
    boolean[] out = new boolean[rows];
    for (int row : excluded) {
      out[row] = true;
    }
    int[] rest = new int[rows - excluded.length];
    int next = 0;
    for (int row = 0; row < rows; row++) {
      if (!out[row]) {
        rest[next++] = row;
      }
    }
    return rest;
  }
}
