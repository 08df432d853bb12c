package io.github.experimentmaven.run.extension.awaited;

import io.github.experimentmaven.metric.Metric;

/**
 * Stands for a metric whose class is not there yet.
 *
 * @param name its name in the file
 */
record AwaitedMetric(String name) implements Metric {

  @Override
  public String description() {
    return AwaitedExtensions.description("metric");
  }

  @Override
  public boolean lowerIsBetter() {
    return true;
  }

  @Override
  public double evaluate(double[] actual, double[] predicted) {
    throw AwaitedExtensions.early(name);
  }
}
