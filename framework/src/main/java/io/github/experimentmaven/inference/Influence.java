package io.github.experimentmaven.inference;

/**
 * Metrics as means of rows to first order: the metric plus the influence of each row on it (Hampel,
 * The Influence Curve and Its Role in Robust Estimation, JASA 1974).
 */
public final class Influence {

  private Influence() {}

  /**
   * Returns the root mean squared error with influences {@code (e² - mse) / (2 rmse)}; 0 in every
   * row where there is no error.
   *
   * @param actual the observed values, {@code [rows]}
   * @param predicted the predictions, {@code [rows]}
   */
  public static double[] rootMeanSquaredError(double[] actual, double[] predicted) {
    double[] values = squaredErrors(actual, predicted);
    double squared = Moments.mean(values);
    double root = Math.sqrt(squared);
    for (int row = 0; row < values.length; row++) {
      values[row] = root == 0 ? 0 : root + (values[row] - squared) / (2 * root);
    }
    return values;
  }

  /**
   * Returns the coefficient of determination with influences {@code -e² / v + (1 - r2) (y - ȳ)² /
   * v}, where v is the mean of {@code (y - ȳ)²}; NaN in every row where v is 0.
   *
   * @param actual the observed values, {@code [rows]}
   * @param predicted the predictions, {@code [rows]}
   */
  public static double[] rSquared(double[] actual, double[] predicted) {
    double[] errors = squaredErrors(actual, predicted);
    double mean = Moments.mean(actual);
    double[] deviations = new double[actual.length];
    for (int row = 0; row < deviations.length; row++) {
      deviations[row] = (actual[row] - mean) * (actual[row] - mean);
    }
    double spread = Moments.mean(deviations);
    double unexplained = Moments.mean(errors) / spread;
    double[] values = new double[actual.length];
    for (int row = 0; row < values.length; row++) {
      values[row] =
          spread == 0
              ? Double.NaN
              : 1 - unexplained + (unexplained * deviations[row] - errors[row]) / spread;
    }
    return values;
  }

  /**
   * Returns values whose mean is the weighted mean of others: it, with influences {@code n w / W (v
   * - mean)}, where W is the sum of the n weights, as the rows that are drawn decide that sum too.
   *
   * @param values the values, {@code [rows]}
   * @param weights how much each row counts, {@code [rows]}
   */
  public static double[] weightedMean(double[] values, double[] weights) {
    double mean = mean(values, weights);
    double[] shares = shares(weights);
    double[] influenced = new double[values.length];
    for (int row = 0; row < influenced.length; row++) {
      influenced[row] = mean + shares[row] * (values[row] - mean);
    }
    return influenced;
  }

  /**
   * Returns the weighted root mean squared error with its influences; 0 in every row where there is
   * no error.
   */
  public static double[] rootMeanSquaredError(
      double[] actual, double[] predicted, double[] weights) {
    double[] values = squaredErrors(actual, predicted);
    double squared = mean(values, weights);
    double root = Math.sqrt(squared);
    double[] shares = shares(weights);
    for (int row = 0; row < values.length; row++) {
      values[row] = root == 0 ? 0 : root + shares[row] * (values[row] - squared) / (2 * root);
    }
    return values;
  }

  /** Returns the weighted coefficient of determination with its influences. */
  public static double[] rSquared(double[] actual, double[] predicted, double[] weights) {
    double[] errors = squaredErrors(actual, predicted);
    double mean = mean(actual, weights);
    double[] deviations = new double[actual.length];
    for (int row = 0; row < deviations.length; row++) {
      deviations[row] = (actual[row] - mean) * (actual[row] - mean);
    }
    double spread = mean(deviations, weights);
    double unexplained = mean(errors, weights) / spread;
    double[] shares = shares(weights);
    double[] values = new double[actual.length];
    for (int row = 0; row < values.length; row++) {
      values[row] =
          spread == 0
              ? Double.NaN
              : 1
                  - unexplained
                  + shares[row] * (unexplained * deviations[row] - errors[row]) / spread;
    }
    return values;
  }

  private static double mean(double[] values, double[] weights) {
    double sum = 0;
    double weight = 0;
    for (int row = 0; row < values.length; row++) {
      sum += weights[row] * values[row];
      weight += weights[row];
    }
    return sum / weight;
  }

  /** Returns the weights with a mean of 1. */
  private static double[] shares(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double[] shares = new double[weights.length];
    for (int row = 0; row < shares.length; row++) {
      shares[row] = weights[row] * weights.length / sum;
    }
    return shares;
  }

  private static double[] squaredErrors(double[] actual, double[] predicted) {
    double[] squares = new double[actual.length];
    for (int row = 0; row < squares.length; row++) {
      double error = predicted[row] - actual[row];
      squares[row] = error * error;
    }
    return squares;
  }
}
