package io.github.experimentmaven.data.profile;

import java.util.ArrayList;
import java.util.List;

/**
 * How many values of a column lie in each of several equally wide stretches from its smallest to
 * its largest value; a value between two stretches counts in the upper one.
 *
 * @param min the lower end of the first stretch
 * @param max the upper end of the last stretch
 * @param counts the values in each; empty where there are none
 */
public record Histogram(double min, double max, List<Integer> counts) {

  /** The histogram of no value. */
  public static final Histogram NONE = new Histogram(Double.NaN, Double.NaN, List.of());

  private static final int STRETCHES = 20;

  /** Copies the counts. */
  public Histogram {
    counts = List.copyOf(counts);
  }

  /** Returns the lower end of a stretch, from 0; that of the one after the last is the maximum. */
  public double start(int stretch) {
    double share = (double) stretch / counts.size();
    return min * (1 - share) + max * share;
  }

  static Histogram of(double[] sorted) {
    if (sorted.length == 0) {
      return NONE;
    }
    double min = sorted[0];
    double max = sorted[sorted.length - 1];
    int[] counts = new int[min == max ? 1 : STRETCHES];
    for (double value : sorted) {
      int stretch =
          min == max ? 0 : (int) ((value / 2 - min / 2) / (max / 2 - min / 2) * counts.length);
      counts[Math.min(stretch, counts.length - 1)]++;
    }
    List<Integer> list = new ArrayList<>();
    for (int count : counts) {
      list.add(count);
    }
    return new Histogram(min, max, list);
  }
}
