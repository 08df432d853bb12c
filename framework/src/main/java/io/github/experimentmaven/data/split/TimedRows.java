package io.github.experimentmaven.data.split;

import io.github.experimentmaven.data.random.SeededRandom;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Parts follow each other in time, the first part first. Rows of one time stay together, so a
 * border may move to the nearest change of time.
 */
final class TimedRows implements RowArrangement {

  private final int[] times;

  /**
   * Creates the arrangement.
   *
   * @param times the place of each row of the table in time; equal numbers mean the same time
   */
  TimedRows(int[] times) {
    this.times = times;
  }

  @Override
  public int[][] divide(int[] rows, int[] sizes, SeededRandom random) {
    int[] ordered =
        IntStream.of(rows)
            .boxed()
            .sorted(Comparator.comparingInt(row -> times[row]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] moved = sizes.clone();
    int wantedEnd = 0;
    int end = 0;
    for (int part = 0; part < sizes.length; part++) {
      wantedEnd += sizes[part];
      int start = end;
      end = Math.max(start, nearestChange(ordered, wantedEnd));
      moved[part] = end - start;
    }
    return RowArrangement.cut(ordered, moved);
  }

  /** Returns the nearest index at which the time differs from that of the row before. */
  private int nearestChange(int[] ordered, int wanted) {
    int below = wanted;
    while (!isChange(ordered, below)) {
      below--;
    }
    int above = wanted;
    while (!isChange(ordered, above)) {
      above++;
    }
    return above - wanted < wanted - below ? above : below;
  }

  private boolean isChange(int[] ordered, int index) {
    return index <= 0
        || index >= ordered.length
        || times[ordered[index - 1]] != times[ordered[index]];
  }
}
