package io.github.experimentmaven.data.profile;

/**
 * A linear fit with an intercept, by modified Gram-Schmidt on centred columns. A column that the
 * ones before it already give has the coefficient 0.
 */
final class LeastSquares {

  private static final double DEPENDENT = 1e-9;
  private static final double NEGLIGIBLE = 1e-9;

  private final double[] coefficients;
  private final double intercept;
  private final double unexplained;
  private final double scale;

  private LeastSquares(double[] coefficients, double intercept, double unexplained, double scale) {
    this.coefficients = coefficients;
    this.intercept = intercept;
    this.unexplained = unexplained;
    this.scale = scale;
  }

  /**
   * Fits {@code y = intercept + Σ coefficient · column}.
   *
   * @param columns the columns, {@code [columns][rows]}
   * @param y the values to explain
   */
  static LeastSquares fit(double[][] columns, double[] y) {
    int count = columns.length;
    double[][] q = new double[count][];
    double[] means = new double[count];
    double[][] r = new double[count][count];
    double[] projections = new double[count];
    double yMean = mean(y);
    double[] residual = minus(y, yMean);
    double total = dot(residual, residual);
    for (int j = 0; j < count; j++) {
      means[j] = mean(columns[j]);
      q[j] = minus(columns[j], means[j]);
      double before = Math.sqrt(dot(q[j], q[j]));
      for (int i = 0; i < j; i++) {
        r[i][j] = dot(q[i], q[j]);
        subtract(q[j], r[i][j], q[i]);
      }
      double norm = Math.sqrt(dot(q[j], q[j]));
      boolean dependent = !(norm > DEPENDENT * before);
      r[j][j] = dependent ? 0 : norm;
      for (int row = 0; row < y.length; row++) {
        q[j][row] = dependent ? 0 : q[j][row] / norm;
      }
      projections[j] = dot(q[j], residual);
      subtract(residual, projections[j], q[j]);
    }
    double[] coefficients = backSubstitute(r, projections);
    double intercept = yMean;
    for (int j = 0; j < count; j++) {
      intercept -= coefficients[j] * means[j];
    }
    double unexplained = total == 0 ? 1 : dot(residual, residual) / total;
    return new LeastSquares(
        coefficients,
        intercept,
        Double.isNaN(unexplained) ? 1 : unexplained,
        Math.abs(yMean) + Math.sqrt(total / y.length));
  }

  double coefficient(int column) {
    return coefficients[column];
  }

  double intercept() {
    return intercept;
  }

  /** Tells whether the intercept is more than a rounding error beside the values explained. */
  boolean hasIntercept() {
    return Math.abs(intercept) > NEGLIGIBLE * scale;
  }

  /** Returns the share of the variance that the fit leaves, 1 - R². */
  double unexplained() {
    return unexplained;
  }

  double predict(double[][] columns, int row) {
    double value = intercept;
    for (int j = 0; j < columns.length; j++) {
      value += coefficients[j] * columns[j][row];
    }
    return value;
  }

  private static double[] backSubstitute(double[][] r, double[] projections) {
    double[] solution = new double[projections.length];
    for (int j = solution.length - 1; j >= 0; j--) {
      double value = projections[j];
      for (int k = j + 1; k < solution.length; k++) {
        value -= r[j][k] * solution[k];
      }
      solution[j] = r[j][j] == 0 ? 0 : value / r[j][j];
    }
    return solution;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double[] minus(double[] values, double offset) {
    double[] centred = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      centred[i] = values[i] - offset;
    }
    return centred;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void subtract(double[] from, double factor, double[] values) {
    for (int i = 0; i < from.length; i++) {
      from[i] -= factor * values[i];
    }
  }
}
