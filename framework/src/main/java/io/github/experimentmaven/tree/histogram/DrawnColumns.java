package io.github.experimentmaven.tree.histogram;

import io.github.experimentmaven.tree.RandomStream;

/** The columns that a split chooses from. */
final class DrawnColumns {

  private DrawnColumns() {}

  /**
   * Draws columns without replacement; selection sampling: Knuth, The Art of Computer Programming,
   * volume 2, algorithm S.
   *
   * @return which were drawn, {@code [columns]}
   */
  static boolean[] of(int columns, int wanted, RandomStream random) {
    boolean[] drawn = new boolean[columns];
    int needed = wanted;
    for (int c = 0; c < drawn.length; c++) {
      int left = drawn.length - c;
      drawn[c] = needed == left || random.nextInt(left) < needed;
      needed -= drawn[c] ? 1 : 0;
    }
    return drawn;
  }
}
