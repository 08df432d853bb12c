package io.github.experimentmaven.tree.histogram;

import io.github.experimentmaven.tree.Workers;

/**
 * The numbers of the rows that a tree grows on. A node's rows are a stretch of the list; splitting
 * it moves those that go left to its front and keeps the order among those of each side.
 */
final class RowPartition {

  private final int[] rows;
  private final int[] left;
  private final int[] right;
  private final int[] leftCounts;
  private final int[] leftStarts;
  private int size;

  RowPartition(int capacity) {
    rows = new int[capacity];
    left = new int[capacity];
    right = new int[capacity];
    leftCounts = new int[PackedGradients.blocks(capacity)];
    leftStarts = new int[leftCounts.length];
  }

  /** Starts with all rows of the table. */
  void takeAll(Workers workers) {
    size = rows.length;
    workers.run(
        PackedGradients.blocks(size),
        block -> {
          int end = PackedGradients.end(block, size);
          for (int r = PackedGradients.start(block); r < end; r++) {
            rows[r] = r;
          }
        });
  }

  /** Starts with some rows, in their order. */
  void take(int[] sample) {
    size = sample.length;
    System.arraycopy(sample, 0, rows, 0, size);
  }

  int size() {
    return size;
  }

  boolean isAll() {
    return size == rows.length;
  }

  /** The numbers of the rows; only the first {@link #size()} are in use. */
  int[] rows() {
    return rows;
  }

  /**
   * Splits a stretch.
   *
   * @return the place of the first row that goes right
   */
  int split(int start, int end, BinnedTable table, int column, int bin, Workers workers) {
    int[] words = table.words(column / BinnedTable.GROUP);
    int shift = BinnedTable.shift(column);
    int blocks = PackedGradients.blocks(end - start);
    workers.run(
        blocks,
        block -> {
          int from = start + PackedGradients.start(block);
          int to = start + PackedGradients.end(block, end - start);
          leftCounts[block] = separate(from, to, words, shift, bin);
        });
    int nextLeft = start;
    for (int block = 0; block < blocks; block++) {
      leftStarts[block] = nextLeft;
      nextLeft += leftCounts[block];
    }
    int middle = nextLeft;
    workers.run(
        blocks,
        block -> {
          int from = start + PackedGradients.start(block);
          int to = start + PackedGradients.end(block, end - start);
          int leftCount = leftCounts[block];
          int rightStart = middle + from - leftStarts[block];
          System.arraycopy(left, from, rows, leftStarts[block], leftCount);
          System.arraycopy(right, from, rows, rightStart, to - from - leftCount);
        });
    return middle;
  }

  /** Without a branch, as no processor foretells which way rows go. */
  private int separate(int from, int to, int[] words, int shift, int bin) {
    int nextLeft = from;
    int nextRight = from;
    for (int i = from; i < to; i++) {
      int row = rows[i];
      int goesRight = (bin - ((words[row] >>> shift) & 0xFF)) >>> 31;
      left[nextLeft] = row;
      right[nextRight] = row;
      nextRight += goesRight;
      nextLeft += 1 - goesRight;
    }
    return nextLeft - from;
  }
}
