package io.github.experimentmaven.metric;

import io.github.experimentmaven.inference.Dependence;
import io.github.experimentmaven.spec.option.Range;

/** Mean Huber loss with delta 1 (Huber 1964): squared near zero, absolute beyond. */
public final class HuberError implements Metric {

  @Override
  public String name() {
    return "huber";
  }

  @Override
  public String description() {
    return "Mean Huber loss with delta 1.";
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
    return HuberLoss.mean(actual, predicted, 1.0);
  }

  @Override
  public boolean takesWeights() {
    return true;
  }

  @Override
  public double evaluate(double[] actual, double[] predicted, double[] weights) {
    return HuberLoss.mean(actual, predicted, weights, 1.0);
  }
}
