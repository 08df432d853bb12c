package io.github.experimentmaven.tree.exact;

import io.github.experimentmaven.tree.RandomStream;

/**
 * The splits that were drawn for a node, each of a column of its own, with the codes of the node's
 * rows side by side: the same codes are then compared and handed down without a look at the table.
 */
final class DrawnSplits {

  /** From so many rows on, a processor foretells that a value is within the bounds so far. */
  private static final int MANY = 400;

  private final int[] columns;
  private final int[] highest;
  private final int[][] codes;
  private int size;
  private int rows;
  private int low;
  private int high;

  /** Room for a split of each column. */
  DrawnSplits(int columnCount, int rowCount) {
    columns = new int[columnCount];
    highest = new int[columnCount];
    codes = new int[columnCount][rowCount];
  }

  /** Turns to a node. */
  void enter(int rowsOfNode) {
    size = 0;
    rows = rowsOfNode;
  }

  /**
   * Turns to a column.
   *
   * @return whether it has more than one value in the node
   */
  boolean turnTo(int[] column, int[] rowNumbers, int start) {
    if (rows == 2) {
      turnToPair(column, rowNumbers, start);
    } else if (rows >= MANY) {
      turnToMany(column, rowNumbers, start);
    } else {
      turnToSome(column, rowNumbers, start);
    }
    return low != high;
  }

  private void turnToPair(int[] column, int[] rowNumbers, int start) {
    int[] found = codes[size];
    int first = column[rowNumbers[start]];
    int second = column[rowNumbers[start + 1]];
    found[0] = first;
    found[1] = second;
    low = Math.min(first, second);
    high = Math.max(first, second);
  }

  /** With branches, as a value beyond all before it is rarer the more there are. */
  private void turnToMany(int[] column, int[] rowNumbers, int start) {
    int[] found = codes[size];
    int count = rows;
    int least = column[rowNumbers[start]];
    int most = least;
    for (int i = 0; i < count; i++) {
      int code = column[rowNumbers[start + i]];
      found[i] = code;
      if (code < least) {
        least = code;
      } else if (code > most) {
        most = code;
      }
    }
    low = least;
    high = most;
  }

  /** With two smallest and two largest ones, as each waits for the last comparison with it. */
  private void turnToSome(int[] column, int[] rowNumbers, int start) {
    int[] found = codes[size];
    int count = rows;
    int low0 = column[rowNumbers[start]];
    int high0 = low0;
    int low1 = low0;
    int high1 = low0;
    int i = 0;
    for (; i < count - 1; i += 2) {
      int first = column[rowNumbers[start + i]];
      int second = column[rowNumbers[start + i + 1]];
      found[i] = first;
      found[i + 1] = second;
      low0 = Math.min(low0, first);
      high0 = Math.max(high0, first);
      low1 = Math.min(low1, second);
      high1 = Math.max(high1, second);
    }
    if (i < count) {
      int last = column[rowNumbers[start + i]];
      found[i] = last;
      low0 = Math.min(low0, last);
      high0 = Math.max(high0, last);
    }
    low = Math.min(low0, low1);
    high = Math.max(high0, high1);
  }

  /** Draws a split, with rows on both sides, of the column that was turned to. */
  void draw(int column, RandomStream random) {
    double lowest = FloatOrder.value(low);
    double threshold = lowest + random.nextDouble() * (FloatOrder.value(high) - lowest);
    columns[size] = column;
    highest[size] = Math.min(FloatOrder.codeBelow(threshold), FloatOrder.before(high));
    size++;
  }

  int size() {
    return size;
  }

  /** Number of rows of the node. */
  int rows() {
    return rows;
  }

  int column(int split) {
    return columns[split];
  }

  /** The code of the largest value that goes left. */
  int highest(int split) {
    return highest[split];
  }

  /** The codes of the node's rows, in their order. */
  int[] codes(int split) {
    return codes[split];
  }

  /** The split of a column. */
  int of(int column) {
    int split = 0;
    while (columns[split] != column) {
      split++;
    }
    return split;
  }
}
