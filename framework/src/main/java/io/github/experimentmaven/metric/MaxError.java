package io.github.experimentmaven.metric;

import io.github.experimentmaven.inference.Dependence;
import io.github.experimentmaven.spec.option.Range;

/** Largest absolute error, in the unit of the target. */
public final class MaxError implements Metric {

  @Override
  public String name() {
    return "max_error";
  }

  @Override
  public String description() {
    return "Largest absolute error, in the unit of the target.";
  }

  @Override
  public boolean lowerIsBetter() {
    return true;
  }

  @Override
  public Dependence dependence() {
    return new Dependence.SeedsOnly();
  }

  @Override
  public Range range() {
    return Range.NOT_NEGATIVE;
  }

  @Override
  public double evaluate(double[] actual, double[] predicted) {
    double largest = 0;
    for (double error : Residuals.absolute(actual, predicted)) {
      largest = Math.max(largest, error);
    }
    return largest;
  }

  @Override
  public boolean takesWeights() {
    return true;
  }

  @Override
  public double evaluate(double[] actual, double[] predicted, double[] weights) {
    return evaluate(actual, predicted);
  }
}
