package io.github.experimentmaven.data.split;

import io.github.experimentmaven.data.random.SeededRandom;
import io.github.experimentmaven.data.table.NumberColumn;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Every part has its share of each quantile of the target. Rows of equal target at the border of
 * two quantiles fall to either by chance.
 */
final class StratifiedRows implements RowArrangement {

  private final NumberColumn target;
  private final int quantiles;

  StratifiedRows(NumberColumn target, int quantiles) {
    this.target = target;
    this.quantiles = quantiles;
  }

  @Override
  public int[][] divide(int[] rows, int[] sizes, SeededRandom random) {
    int[][] parts = new int[sizes.length][];
    int[] filled = new int[sizes.length];
    for (int part = 0; part < sizes.length; part++) {
      parts[part] = new int[sizes[part]];
    }
    for (int[] stratum : strata(rows, random)) {
      random.shuffle(stratum);
      for (int row : stratum) {
        int part = neediest(sizes, filled);
        parts[part][filled[part]++] = row;
      }
    }
    return parts;
  }

  private int[][] strata(int[] rows, SeededRandom random) {
    int[] shuffled = rows.clone();
    random.shuffle(shuffled);
    int[] ordered =
        IntStream.of(shuffled)
            .boxed()
            .sorted(Comparator.comparingDouble(target::at))
            .mapToInt(Integer::intValue)
            .toArray();
    int[][] strata = new int[quantiles][];
    for (int q = 0; q < quantiles; q++) {
      int start = (int) ((long) rows.length * q / quantiles);
      int end = (int) ((long) rows.length * (q + 1) / quantiles);
      strata[q] = Arrays.copyOfRange(ordered, start, end);
    }
    return strata;
  }

  /** Returns the part whose share is the least filled; of equals the first. */
  private static int neediest(int[] sizes, int[] filled) {
    int best = -1;
    for (int part = 0; part < sizes.length; part++) {
      boolean full = filled[part] == sizes[part];
      // filled/size < filled/size, in whole numbers
      if (!full
          && (best < 0 || (long) filled[part] * sizes[best] < (long) filled[best] * sizes[part])) {
        best = part;
      }
    }
    return best;
  }
}
