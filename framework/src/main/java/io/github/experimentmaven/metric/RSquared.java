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
    return new Dependence.Linearized(Influence::rSquared);
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
}
