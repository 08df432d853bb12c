package io.github.experimentmaven.tree.exact;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Row numbers in the order of a column's values, equal values in the order of the rows. */
final class SortedRows {

  private SortedRows() {}

  /** Row numbers by the codes of a column. */
  static int[] by(int[] codes) {
    long[] keys = new long[codes.length];
    for (int row = 0; row < keys.length; row++) {
      keys[row] = ((long) codes[row] << 32) | row;
    }
    Arrays.sort(keys);
    int[] rows = new int[keys.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (int) keys[i];
    }
    return rows;
  }

  /** Row numbers as they are. */
  static int[] unsorted(int rows) {
    return IntStream.range(0, rows).toArray();
  }

  /** Row numbers by the values of a target. */
  static int[] by(double[] target) {
    return IntStream.range(0, target.length)
        .boxed()
        .sorted(Comparator.comparingDouble(row -> target[row]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
