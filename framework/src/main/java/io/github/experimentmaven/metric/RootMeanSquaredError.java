package io.github.experimentmaven.metric;

import io.github.experimentmaven.inference.Dependence;
import io.github.experimentmaven.inference.Influence;
import io.github.experimentmaven.spec.option.Range;

/** Root of the mean squared error, in the unit of the target. */
public final class RootMeanSquaredError implements Metric {

  @Override
  public String name() {
    return "rmse";
  }

  @Override
  public String description() {
    return "Root of the mean squared error, in the unit of the target.";
  }

  @Override
  public boolean lowerIsBetter() {
    return true;
  }

  @Override
  public Dependence dependence() {
    return new Dependence.Linearized(
        Influence::rootMeanSquaredError, Influence::rootMeanSquaredError);
  }

  @Override
  public Range range() {
    return Range.NOT_NEGATIVE;
  }

  @Override
  public double evaluate(double[] actual, double[] predicted) {
    return Math.sqrt(new MeanSquaredError().evaluate(actual, predicted));
  }

  @Override
  public boolean takesWeights() {
    return true;
  }

  @Override
  public double evaluate(double[] actual, double[] predicted, double[] weights) {
    return Math.sqrt(new MeanSquaredError().evaluate(actual, predicted, weights));
  }
}
