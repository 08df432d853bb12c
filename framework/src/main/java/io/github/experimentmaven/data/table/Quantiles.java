package io.github.experimentmaven.data.table;

import java.util.Arrays;

/** Quantiles by linear interpolation, as NumPy's default. */
public final class Quantiles {

  private Quantiles() {}

  /** Returns the values of a column in ascending order, missing ones left out. */
  public static double[] sorted(NumberColumn column) {
    double[] values = Arrays.stream(column.toArray()).filter(v -> !Double.isNaN(v)).toArray();
    Arrays.sort(values);
    return values;
  }

  /**
   * Returns a quantile.
   *
   * @param sorted values in ascending order; at least one
   * @param fraction the share of values below, from 0 to 1
   */
  public static double at(double[] sorted, double fraction) {
    double position = fraction * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
