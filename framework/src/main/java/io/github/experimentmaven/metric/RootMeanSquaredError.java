package io.github.experimentmaven.metric;

import io.github.experimentmaven.inference.Dependence;
import io.github.experimentmaven.inference.Influence;

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
    return new Dependence.Linearized(Influence::rootMeanSquaredError);
  }

  @Override
  public double evaluate(double[] actual, double[] predicted) {
    return Math.sqrt(new MeanSquaredError().evaluate(actual, predicted));
  }
}
