package io.github.experimentmaven.linear.solver;

/**
 * A column of a table, minus its mean. The intercept of a linear model is not penalised, so that
 * everything but the intercept follows from such columns.
 */
public sealed interface Column permits ConstantColumn, DenseColumn, SparseColumn {

  /** The mean that is subtracted. */
  double mean();

  /** The Euclidean norm of the differences from the mean; 0 if and only if all are 0. */
  double norm();

  /** The sum of products with an array of one number a row, whose sum is 0. */
  double dot(double[] centred);

  /** The sum of products with another column of the same table. */
  double dot(Column other);

  /** Adds a multiple to an array of one number a row. */
  void addTo(double[] vector, double factor);

  /**
   * Copies the differences from the mean of some rows.
   *
   * @param from the first row
   * @param count how many rows
   * @param target where the first of them becomes element 0
   */
  void copyTo(int from, int count, double[] target);
}
