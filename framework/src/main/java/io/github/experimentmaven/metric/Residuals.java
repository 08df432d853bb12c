package io.github.experimentmaven.metric;

import io.github.experimentmaven.inference.Dependence;
import java.util.function.DoubleUnaryOperator;

/** Differences of predictions and observations, always summed in the order of the rows. */
public final class Residuals {

  private Residuals() {}

  /**
   * Returns the mean of a function of {@code predicted - actual}.
   *
   * @throws IllegalArgumentException if there are no rows, or not as many predictions as
   *     observations
   */
  public static double mean(double[] actual, double[] predicted, DoubleUnaryOperator function) {
    checkShapes(actual, predicted);
    double sum = 0;
    for (int row = 0; row < actual.length; row++) {
      sum += function.applyAsDouble(predicted[row] - actual[row]);
    }
    return sum / actual.length;
  }

  /**
   * Returns the weighted mean of a function of {@code predicted - actual}.
   *
   * @throws IllegalArgumentException if there are no rows, or not as many predictions or weights as
   *     observations
   */
  public static double mean(
      double[] actual, double[] predicted, double[] weights, DoubleUnaryOperator function) {
    checkShapes(actual, predicted);
    checkShapes(actual, weights);
    double sum = 0;
    double weight = 0;
    for (int row = 0; row < actual.length; row++) {
      sum += weights[row] * function.applyAsDouble(predicted[row] - actual[row]);
      weight += weights[row];
    }
    return sum / weight;
  }

  /** Returns the dependence of a metric that is the mean of a function of each row's residual. */
  public static Dependence meanOfRows(Metric metric) {
    return new Dependence.MeanOfRows(
        (actual, predicted) -> {
          double[] values = new double[actual.length];
          for (int row = 0; row < values.length; row++) {
            values[row] =
                metric.evaluate(new double[] {actual[row]}, new double[] {predicted[row]});
          }
          return values;
        });
  }

  static double[] absolute(double[] actual, double[] predicted) {
    checkShapes(actual, predicted);
    double[] errors = new double[actual.length];
    for (int row = 0; row < errors.length; row++) {
      errors[row] = Math.abs(predicted[row] - actual[row]);
    }
    return errors;
  }

  private static void checkShapes(double[] actual, double[] predicted) {
    if (actual.length == 0 || actual.length != predicted.length) {
      throw new IllegalArgumentException(
          "a metric needs as many predictions as observations, and at least one; got "
              + predicted.length
              + " for "
              + actual.length);
    }
  }
}
