package io.github.experimentmaven.tree.exact;

import io.github.experimentmaven.tree.RandomStream;
import java.util.Arrays;

/**
 * The rows that a tree grows on: how often each was drawn, and lists of their numbers. A node's
 * rows are the same stretch of every list; splitting it moves the rows that go left to its front.
 * The lists in an order of their own keep it on each side. The first list is in no order: which of
 * equally good splits rounding favours hangs on the order of a sum, and ever the same order would
 * favour the same splits with every seed.
 */
final class RowSample {

  private final int[][] orders;
  private final boolean bootstrap;
  private final int[] weights;
  private final int[][] lists;
  private final int[] buffer;
  private final byte[] left;
  private int size;

  /**
   * Room for a sample.
   *
   * @param orders {@code [lists, rows]}: the order of each list at the root
   */
  RowSample(int[][] orders, boolean bootstrap) {
    int rows = orders[0].length;
    this.orders = orders;
    this.bootstrap = bootstrap;
    weights = new int[rows];
    lists = new int[orders.length][rows];
    buffer = new int[rows];
    left = new byte[rows];
  }

  /** Takes every row once, or draws as many rows as there are, with replacement. */
  void draw(RandomStream random) {
    Arrays.fill(weights, bootstrap ? 0 : 1);
    for (int i = 0; bootstrap && i < weights.length; i++) {
      weights[random.nextInt(weights.length)]++;
    }
    for (int list = 0; list < orders.length; list++) {
      fill(orders[list], lists[list]);
    }
  }

  private void fill(int[] order, int[] rows) {
    int count = 0;
    for (int row : order) {
      rows[count] = row;
      count += weights[row] > 0 ? 1 : 0;
    }
    size = count;
  }

  /** Whether rows have other weights than 1. */
  boolean isWeighted() {
    return bootstrap;
  }

  /** How often each row of the table was drawn, {@code [rows]}. */
  int[] weights() {
    return weights;
  }

  /** Number of rows in each list. */
  int size() {
    return size;
  }

  /** The list of rows in no order. */
  int[] rows() {
    return lists[0];
  }

  /** A list of rows in an order of its own. */
  int[] list(int list) {
    return lists[list];
  }

  /**
   * Marks the rows of a node that go left.
   *
   * @return how many they are
   */
  int mark(int start, int end, int[] codes, float threshold) {
    int highest = FloatOrder.code(threshold);
    int[] rows = lists[0];
    int count = 0;
    for (int i = start; i < end; i++) {
      int row = rows[i];
      int goesLeft = codes[row] <= highest ? 1 : 0;
      left[row] = (byte) goesLeft;
      count += goesLeft;
    }
    return count;
  }

  /** Whether a row of the node was marked. */
  boolean isMarked(int row) {
    return left[row] == 1;
  }

  /** Puts a node's rows in the first list in the order of another list. */
  void reorder(int list, int start, int end) {
    System.arraycopy(lists[list], start, lists[0], start, end - start);
  }

  /** Moves the marked rows of a node to the front of its stretch in the first list. */
  void partition(int start, int end) {
    int[] rows = lists[0];
    int next = start;
    int last = end;
    while (next < last) {
      int row = rows[next];
      if (left[row] == 1) {
        next++;
      } else {
        last--;
        rows[next] = rows[last];
        rows[last] = row;
      }
    }
  }

  /**
   * Moves the rows of a node whose code is small enough to the front of its stretch in the first
   * list.
   *
   * @param codes the rows' codes, the node's first at place 0
   * @return the place after the last of them
   */
  int partition(int start, int end, int[] codes, int highest) {
    int[] rows = lists[0];
    int next = start;
    int last = end;
    int row = rows[start];
    int code = codes[0];
    while (next < last) {
      if (code <= highest) {
        rows[next] = row;
        next++;
        if (next < last) {
          row = rows[next];
          code = codes[next - start];
        }
      } else {
        last--;
        int moved = rows[last];
        code = codes[last - start];
        rows[last] = row;
        row = moved;
      }
    }
    return next;
  }

  /** Moves the marked rows of a node to the front of its stretch in a list, and keeps its order. */
  void partition(int list, int start, int end) {
    int[] rows = lists[list];
    int next = start;
    int others = 0;
    for (int i = start; i < end; i++) {
      int row = rows[i];
      int goesLeft = left[row];
      rows[next] = row;
      buffer[others] = row;
      next += goesLeft;
      others += 1 - goesLeft;
    }
    System.arraycopy(buffer, 0, rows, next, others);
  }
}
