package org.example;

import io.github.experimentmaven.metric.Metric;

/** The mean absolute error in percent of the observed value. */
public final class PercentageError implements Metric {

  @Override
  public String name() {
    return "percentage_error";
  }

  @Override
  public String description() {
    return "Mean absolute error in percent of the observed value.";
  }

  @Override
  public boolean lowerIsBetter() {
    return true;
  }

  @Override
  public double evaluate(double[] actual, double[] predicted) {
    double sum = 0;
    for (int row = 0; row < actual.length; row++) {
      sum += Math.abs((predicted[row] - actual[row]) / actual[row]);
    }
    return 100 * sum / actual.length;
  }
}
