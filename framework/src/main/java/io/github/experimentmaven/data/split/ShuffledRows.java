package io.github.experimentmaven.data.split;

import io.github.experimentmaven.data.random.SeededRandom;

/** Every row goes its own way. */
final class ShuffledRows implements RowArrangement {

  @Override
  public int[][] divide(int[] rows, int[] sizes, SeededRandom random) {
    int[] shuffled = rows.clone();
    random.shuffle(shuffled);
    return RowArrangement.cut(shuffled, sizes);
  }
}
