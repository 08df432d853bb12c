package io.github.experimentmaven.linear.solver;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns that a model uses, in the order they were taken up, with the Cholesky factor of their
 * products, which solves least squares on them.
 */
final class ActiveSet {

  /** The square of the sine of the angle to the others below which a column adds nothing. */
  private static final double DEPENDENT = 1e-12;

  private final StandardizedProblem problem;
  private final double[] curvatures;
  private final List<Integer> columns = new ArrayList<>();
  private final List<double[]> factor = new ArrayList<>();

  /** An empty set for least squares. */
  ActiveSet(StandardizedProblem problem) {
    this(problem, new double[problem.size()]);
  }

  /**
   * An empty set.
   *
   * @param curvatures what is added to the product of each column with itself
   */
  ActiveSet(StandardizedProblem problem, double[] curvatures) {
    this.problem = problem;
    this.curvatures = curvatures;
  }

  int size() {
    return columns.size();
  }

  /** The column that was taken up at a place. */
  int column(int place) {
    return columns.get(place);
  }

  /** Takes up a column, unless it depends linearly on those before; whether it did. */
  boolean add(int column) {
    double[] row = new double[columns.size() + 1];
    double[] products = problem.products(column);
    double rest = 1 + curvatures[column];
    double limit = DEPENDENT * rest;
    for (int i = 0; i < columns.size(); i++) {
      double[] above = factor.get(i);
      row[i] = (products[columns.get(i)] - Vectors.dot(row, above, 0, i)) / above[i];
      rest -= row[i] * row[i];
    }
    if (!(rest > limit)) {
      return false;
    }
    row[columns.size()] = Math.sqrt(rest);
    factor.add(row);
    columns.add(column);
    return true;
  }

  /**
   * Removes the column at a place, by rotations that turn the rest of the factor into a triangle
   * again (Golub and Van Loan, Matrix Computations, 6.5).
   */
  void remove(int place) {
    columns.remove(place);
    factor.remove(place);
    for (int c = place; c < factor.size(); c++) {
      double[] row = factor.get(c);
      double length = Math.sqrt(row[c] * row[c] + row[c + 1] * row[c + 1]);
      double cosine = row[c] / length;
      double sine = row[c + 1] / length;
      for (int r = c; r < factor.size(); r++) {
        double[] rotated = factor.get(r);
        double x = rotated[c];
        double y = rotated[c + 1];
        rotated[c] = cosine * x + sine * y;
        rotated[c + 1] = cosine * y - sine * x;
      }
    }
  }

  /** Values of all columns, at those of this set. */
  double[] at(double[] values) {
    double[] chosen = new double[columns.size()];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = values[columns.get(i)];
    }
    return chosen;
  }

  /** The weights whose products with the columns are given. */
  double[] solve(double[] right) {
    int size = columns.size();
    double[] solution = new double[size];
    for (int i = 0; i < size; i++) {
      double[] row = factor.get(i);
      solution[i] = (right[i] - Vectors.dot(row, solution, 0, i)) / row[i];
    }
    for (int i = size - 1; i >= 0; i--) {
      solution[i] /= factor.get(i)[i];
      Vectors.addScaled(-solution[i], factor.get(i), solution, 0, i);
    }
    return solution;
  }

  /** Weights of this set's columns summed as a combination of the products with all columns. */
  double[] combine(double[] weights) {
    double[] combined = new double[problem.size()];
    for (int i = 0; i < weights.length; i++) {
      Vectors.addScaled(weights[i], problem.products(columns.get(i)), combined);
    }
    return combined;
  }

  /** Weights of this set's columns among zeros for all others. */
  double[] spread(double[] weights) {
    double[] all = new double[problem.size()];
    for (int i = 0; i < weights.length; i++) {
      all[columns.get(i)] = weights[i];
    }
    return all;
  }
}
