package io.github.experimentmaven.linear.solver;

import java.util.Arrays;

/**
 * A column that is 0 in most rows, as indicators of categories are: it holds the other rows and the
 * mean, so that a thousand of them take the memory of a few.
 */
final class SparseColumn implements Column {

  private final int size;
  private final int[] rows;
  private final double[] values;
  private final double mean;
  private final double norm;

  private SparseColumn(int size, int[] rows, double[] values, double mean, double norm) {
    this.size = size;
    this.rows = rows;
    this.values = values;
    this.mean = mean;
    this.norm = norm;
  }

  /**
   * The column of some values.
   *
   * @param size how many rows there are, more than there are values
   * @param rows the rows that are not 0, ascending
   * @param values their values
   */
  static Column of(int size, int[] rows, double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / size;
    double squares = (size - values.length) * (mean * mean);
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double norm = Math.sqrt(squares);
    return norm == 0 ? new ConstantColumn(mean) : new SparseColumn(size, rows, values, mean, norm);
  }

  @Override
  public double mean() {
    return mean;
  }

  @Override
  public double norm() {
    return norm;
  }

  @Override
  public double dot(double[] centred) {
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      sum += values[i] * centred[rows[i]];
    }
    return sum;
  }

  @Override
  public double dot(Column other) {
    return other instanceof SparseColumn sparse
        ? rawDot(sparse) - size * (mean * sparse.mean)
        : other.dot(this);
  }

  private double rawDot(SparseColumn other) {
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < rows.length && j < other.rows.length) {
      if (rows[i] == other.rows[j]) {
        sum += values[i++] * other.values[j++];
      } else if (rows[i] < other.rows[j]) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }

  @Override
  public void addTo(double[] vector, double factor) {
    double shift = factor * mean;
    for (int i = 0; i < vector.length; i++) {
      vector[i] -= shift;
    }
    for (int i = 0; i < rows.length; i++) {
      vector[rows[i]] += factor * values[i];
    }
  }

  @Override
  public void copyTo(int from, int count, double[] target) {
    Arrays.fill(target, 0, count, -mean);
    int found = Arrays.binarySearch(rows, from);
    for (int i = found < 0 ? -found - 1 : found; i < rows.length && rows[i] < from + count; i++) {
      target[rows[i] - from] = values[i] - mean;
    }
  }
}
