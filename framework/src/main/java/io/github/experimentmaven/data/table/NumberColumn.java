package io.github.experimentmaven.data.table;

import java.util.Objects;
import java.util.function.IntToDoubleFunction;

/**
 * A column of numbers, {@code NaN} where a value is missing. Its values are stored or computed from
 * another column when asked for, so that a chain of preprocessing steps needs no memory of its own.
 */
public final class NumberColumn implements Column {

  private final String name;
  private final int size;
  private final IntToDoubleFunction values;
  private final boolean indicator;

  private NumberColumn(String name, int size, IntToDoubleFunction values, boolean indicator) {
    this.name = Objects.requireNonNull(name, "name");
    this.size = size;
    this.values = Objects.requireNonNull(values, "values");
    this.indicator = indicator;
  }

  /**
   * Returns a column of stored values.
   *
   * @param name the column's name
   * @param values the values, {@code NaN} for a missing one; copied
   */
  public static NumberColumn of(String name, double... values) {
    return ofOwned(name, values.clone());
  }

  /**
   * Returns a column over an array that the caller hands over and never changes again.
   *
   * @param name the column's name
   * @param values the values, {@code NaN} for a missing one; not copied
   */
  public static NumberColumn ofOwned(String name, double[] values) {
    return new NumberColumn(name, values.length, row -> values[row], false);
  }

  /**
   * Returns a column whose values are computed when asked for.
   *
   * @param name the column's name
   * @param size the number of rows
   * @param values the value of each row: a pure function
   */
  public static NumberColumn computed(String name, int size, IntToDoubleFunction values) {
    return new NumberColumn(name, size, values, false);
  }

  /**
   * Returns a computed column that is 0 in most rows, such as one category of a one-hot encoding.
   * Datasets leave its zeros out.
   *
   * @param name the column's name
   * @param size the number of rows
   * @param values the value of each row: a pure function
   */
  public static NumberColumn indicator(String name, int size, IntToDoubleFunction values) {
    return new NumberColumn(name, size, values, true);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int size() {
    return size;
  }

  /** Returns a row's value, {@code NaN} where it is missing. */
  public double at(int row) {
    return values.applyAsDouble(row);
  }

  @Override
  public boolean isMissing(int row) {
    return Double.isNaN(at(row));
  }

  /** Tells whether the column is 0 in most rows. */
  public boolean isIndicator() {
    return indicator;
  }

  /** Returns a copy of the values. */
  public double[] toArray() {
    double[] copy = new double[size];
    for (int row = 0; row < size; row++) {
      copy[row] = at(row);
    }
    return copy;
  }

  @Override
  public NumberColumn select(int[] rows) {
    double[] selected = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      selected[i] = at(rows[i]);
    }
    return new NumberColumn(name, rows.length, row -> selected[row], indicator);
  }

  /** Returns the smallest of the values that are there, positive infinity where none is. */
  public double min() {
    double min = Double.POSITIVE_INFINITY;
    for (int row = 0; row < size; row++) {
      double value = at(row);
      min = Double.isNaN(value) ? min : Math.min(min, value);
    }
    return min;
  }

  /** Returns the largest of the values that are there, negative infinity where none is. */
  public double max() {
    double max = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < size; row++) {
      double value = at(row);
      max = Double.isNaN(value) ? max : Math.max(max, value);
    }
    return max;
  }

  @Override
  public String toString() {
    return name + "[" + size + " numbers]";
  }
}
