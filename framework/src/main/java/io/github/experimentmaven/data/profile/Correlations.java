package io.github.experimentmaven.data.profile;

import io.github.experimentmaven.data.table.NumberColumn;
import java.util.Arrays;
import java.util.List;

/**
 * Pearson's correlation of every pair of number columns, over the rows that have both values.
 *
 * @param columns the names of the columns
 * @param values a row for each column, with its correlation with each; {@code NaN} where either is
 *     constant
 */
public record Correlations(List<String> columns, List<List<Double>> values) {

  /** Copies the lists. */
  public Correlations {
    columns = List.copyOf(columns);
    values = values.stream().map(List::copyOf).toList();
  }

  static Correlations of(List<NumberColumn> columns) {
    double[][] stored = columns.stream().map(NumberColumn::toArray).toArray(double[][]::new);
    Double[][] values = new Double[stored.length][stored.length];
    for (int i = 0; i < stored.length; i++) {
      for (int j = 0; j <= i; j++) {
        values[i][j] = pearson(stored[i], stored[j]);
        values[j][i] = values[i][j];
      }
    }
    return new Correlations(
        columns.stream().map(NumberColumn::name).toList(),
        Arrays.stream(values).map(Arrays::asList).toList());
  }

  /**
   * Returns the correlation of two columns, from -1 to 1; {@code NaN} where either is constant.
   *
   * @param first the place of a column in {@link #columns}
   * @param second the place of another
   */
  public double at(int first, int second) {
    return values.get(first).get(second);
  }

  private static double pearson(double[] x, double[] y) {
    int count = 0;
    double sumX = 0;
    double sumY = 0;
    for (int row = 0; row < x.length; row++) {
      if (!Double.isNaN(x[row]) && !Double.isNaN(y[row])) {
        sumX += x[row];
        sumY += y[row];
        count++;
      }
    }
    double meanX = sumX / count;
    double meanY = sumY / count;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int row = 0; row < x.length; row++) {
      if (!Double.isNaN(x[row]) && !Double.isNaN(y[row])) {
        xx += (x[row] - meanX) * (x[row] - meanX);
        yy += (y[row] - meanY) * (y[row] - meanY);
        xy += (x[row] - meanX) * (y[row] - meanY);
      }
    }
    double correlation = xy / (Math.sqrt(xx) * Math.sqrt(yy));
    return Double.isFinite(correlation) ? Math.max(-1, Math.min(1, correlation)) : Double.NaN;
  }
}
