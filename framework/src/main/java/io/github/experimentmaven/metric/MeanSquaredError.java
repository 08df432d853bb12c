package io.github.experimentmaven.metric;

import io.github.experimentmaven.inference.Dependence;
import io.github.experimentmaven.spec.option.Range;

/** Mean squared error: {@code mean((predicted - actual)^2)}. */
public final class MeanSquaredError implements Metric {

  @Override
  public String name() {
    return "mse";
  }

  @Override
  public String description() {
    return "Mean squared error.";
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
    return Residuals.mean(actual, predicted, residual -> residual * residual);
  }

  @Override
  public boolean takesWeights() {
    return true;
  }

  @Override
  public double evaluate(double[] actual, double[] predicted, double[] weights) {
    return Residuals.mean(actual, predicted, weights, residual -> residual * residual);
  }
}
