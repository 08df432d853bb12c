package io.github.experimentmaven.tree.boosting;

import io.github.experimentmaven.tree.RandomStream;

/** Draws the rows that a tree grows on, without replacement. */
final class RowSampler {

  private final int rows;
  private final int[] sample;

  RowSampler(int rows, double share) {
    this.rows = rows;
    sample = new int[Math.max(1, (int) (share * rows))];
  }

  /**
   * Selection sampling: Knuth, The Art of Computer Programming, volume 2, algorithm S.
   *
   * @return the rows' numbers, ascending; the same array each time
   */
  int[] draw(RandomStream random) {
    int taken = 0;
    for (int row = 0; taken < sample.length; row++) {
      if (random.nextInt(rows - row) < sample.length - taken) {
        sample[taken++] = row;
      }
    }
    return sample;
  }
}
