package io.github.experimentmaven.metric;

import io.github.experimentmaven.inference.Dependence;
import io.github.experimentmaven.spec.option.Range;

/** Mean absolute error, in the unit of the target. */
public final class MeanAbsoluteError implements Metric {

  @Override
  public String name() {
    return "mae";
  }

  @Override
  public String description() {
    return "Mean absolute error, in the unit of the target.";
  }

  @Override
  public boolean lowerIsBetter() {
    return true;
  }

  @Override
  public Dependence dependence() {
    return Residuals.meanOfRows(this);
  }

  @Override
  public Range range() {
    return Range.NOT_NEGATIVE;
  }

  @Override
  public double evaluate(double[] actual, double[] predicted) {
    return Residuals.mean(actual, predicted, Math::abs);
  }

  @Override
  public boolean takesWeights() {
    return true;
  }

  @Override
  public double evaluate(double[] actual, double[] predicted, double[] weights) {
    return Residuals.mean(actual, predicted, weights, Math::abs);
  }
}
