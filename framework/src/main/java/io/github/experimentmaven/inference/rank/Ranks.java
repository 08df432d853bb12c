package io.github.experimentmaven.inference.rank;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Ranks from 1, the smallest value's; equal values share the mean of their ranks. */
public final class Ranks {

  private Ranks() {}

  /** Returns the rank of each value. */
  public static double[] of(double[] values) {
    int[] order = order(values);
    double[] ranks = new double[values.length];
    int from = 0;
    while (from < order.length) {
      int to = from + 1;
      while (to < order.length && values[order[to]] == values[order[from]]) {
        to++;
      }
      for (int place = from; place < to; place++) {
        ranks[order[place]] = 0.5 * (from + 1 + to);
      }
      from = to;
    }
    return ranks;
  }

  /** Returns the sum of {@code t³ - t} over the sizes t of groups of equal values. */
  static double ties(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double sum = 0;
    int from = 0;
    while (from < sorted.length) {
      int to = from + 1;
      while (to < sorted.length && sorted[to] == sorted[from]) {
        to++;
      }
      double size = to - from;
      sum += size * size * size - size;
      from = to;
    }
    return sum;
  }

  private static int[] order(double[] values) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble(index -> values[index]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
