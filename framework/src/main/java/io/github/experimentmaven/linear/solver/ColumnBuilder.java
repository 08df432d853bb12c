package io.github.experimentmaven.linear.solver;

import java.util.Arrays;

/** Collects the values of a column row by row; rows that are left out are 0. */
public final class ColumnBuilder {

  private static final int DENSE_SHARE = 4;

  private final int size;
  private int[] rows = new int[8];
  private double[] values = new double[8];
  private int count;

  /**
   * A builder.
   *
   * @param size how many rows the table has
   */
  public ColumnBuilder(int size) {
    this.size = size;
  }

  /**
   * Adds a value.
   *
   * @param row its row, greater than those before
   */
  public void add(int row, double value) {
    if (value == 0) {
      return;
    }
    if (count == rows.length) {
      int capacity = Math.min(size, 2 * count);
      rows = Arrays.copyOf(rows, capacity);
      values = Arrays.copyOf(values, capacity);
    }
    rows[count] = row;
    values[count] = value;
    count++;
  }

  /** The column of rows that do not count alike. */
  public Column build(RowWeights weights) {
    return DenseColumn.of(dense(), weights);
  }

  /** The column. */
  public Column build() {
    if (count <= size / DENSE_SHARE) {
      return SparseColumn.of(size, Arrays.copyOf(rows, count), Arrays.copyOf(values, count));
    }
    return DenseColumn.of(dense());
  }

  private double[] dense() {
    double[] dense = new double[size];
    for (int i = 0; i < count; i++) {
      dense[rows[i]] = values[i];
    }
    return dense;
  }
}
