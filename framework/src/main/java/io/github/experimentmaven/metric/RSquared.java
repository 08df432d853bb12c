package io.github.experimentmaven.metric;

import io.github.experimentmaven.inference.Dependence;
import io.github.experimentmaven.inference.Influence;
import io.github.experimentmaven.spec.option.Range;
import java.util.Arrays;

/**
 * Coefficient of determination: 1 is perfect, 0 is as good as the mean of the rows evaluated. NaN
 * where the observed values are all the same.
 */
public final class RSquared implements Metric {

  @Override
  public String name() {
    return "r2";
  }

  @Override
  public String description() {
    return "Coefficient of determination: 1 is perfect, 0 as good as the mean.";
  }

  @Override
  public boolean lowerIsBetter() {
    return false;
  }

  @Override
  public Dependence dependence() {
    return new Dependence.Linearized(Influence::rSquared, Influence::rSquared);
  }

  @Override
  public Range range() {
    return new Range(Double.NEGATIVE_INFINITY, false, 1, true);
  }

  @Override
  public double evaluate(double[] actual, double[] predicted) {
    double mean = 0;
    for (double value : actual) {
      mean += value;
    }
    mean /= actual.length;
    double total = 0;
    for (double value : actual) {
      total += (value - mean) * (value - mean);
    }
    double residual = new MeanSquaredError().evaluate(actual, predicted) * actual.length;
    return total == 0 || isConstant(actual) ? Double.NaN : 1 - residual / total;
  }

  /** The rounded mean of equal values may differ from them: their total need not be 0. */
  private static boolean isConstant(double[] values) {
    return Arrays.stream(values).allMatch(value -> value == values[0]);
  }

  @Override
  public boolean takesWeights() {
    return true;
  }

  @Override
  public double evaluate(double[] actual, double[] predicted, double[] weights) {
    double total = 0;
    double mean = 0;
    for (int row = 0; row < actual.length; row++) {
      mean += weights[row] * actual[row];
      total += weights[row];
    }
    mean /= total;
    double variation = 0;
    double residual = 0;
    for (int row = 0; row < actual.length; row++) {
      double error = predicted[row] - actual[row];
      variation += weights[row] * ((actual[row] - mean) * (actual[row] - mean));
      residual += weights[row] * (error * error);
    }
    return variation == 0 || isConstant(actual) ? Double.NaN : 1 - residual / variation;
  }
}
