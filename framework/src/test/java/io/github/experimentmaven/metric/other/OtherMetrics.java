package io.github.experimentmaven.metric.other;

import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.metric.Residuals;

/** Metrics as other jars have them. */
public final class OtherMetrics {

  private OtherMetrics() {}

  /** The mean of the residuals. */
  public static final class Bias extends Named {

    /** Creates the metric as the service loader does. */
    public Bias() {
      super("bias");
    }
  }

  /** A metric that comes last by name. */
  public static final class Zero extends Named {

    /** Creates the metric as the service loader does. */
    public Zero() {
      super("zero");
    }
  }

  /** A metric of any name. */
  public static class Named implements Metric {

    private final String name;

    /** Creates the metric. */
    public Named(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String description() {
      return "Mean residual.";
    }

    @Override
    public boolean lowerIsBetter() {
      return true;
    }

    @Override
    public double evaluate(double[] actual, double[] predicted) {
      return Residuals.mean(actual, predicted, residual -> residual);
    }
  }
}
