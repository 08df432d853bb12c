package io.github.experimentmaven.metric;

import java.util.function.ToDoubleBiFunction;

/** A loss that is any function of observations and predictions. */
public record FunctionLoss(String name, ToDoubleBiFunction<double[], double[]> function)
    implements Metric {

  @Override
  public String description() {
    return "A loss of a test.";
  }

  @Override
  public boolean lowerIsBetter() {
    return true;
  }

  @Override
  public double evaluate(double[] actual, double[] predicted) {
    return function.applyAsDouble(actual, predicted);
  }
}
