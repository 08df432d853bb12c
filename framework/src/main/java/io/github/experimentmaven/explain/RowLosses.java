package io.github.experimentmaven.explain;

import io.github.experimentmaven.metric.MeanSquaredError;
import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.metric.RowContributions;
import java.util.Optional;

/** What each row adds to a loss. */
public final class RowLosses {

  private RowLosses() {}

  /**
   * Returns the loss that rows of a model are measured by: its own, or the mean squared error where
   * that is no mean of rows.
   */
  public static Metric of(Metric loss) {
    return RowContributions.areOf(loss) ? loss : new MeanSquaredError();
  }

  /**
   * Returns a value for each row whose mean is the loss; several targets count alike.
   *
   * @param loss a loss that {@link #of(Metric)} returns
   * @param actual what was observed, {@code [targets][rows]}
   * @param predicted what was predicted, {@code [targets][rows]}
   * @param weights how much each row counts, {@code [rows]}; all alike where empty
   */
  static double[] of(
      Metric loss, double[][] actual, double[][] predicted, Optional<double[]> weights) {
    return RowContributions.of(
        loss, actual.length, target -> actual[target], target -> predicted[target], weights, 1);
  }
}
