package io.github.experimentmaven.explain;

import io.github.experimentmaven.inference.Dependence;
import io.github.experimentmaven.inference.RowValues;
import io.github.experimentmaven.metric.MeanSquaredError;
import io.github.experimentmaven.metric.Metric;
import java.util.Optional;

/** What each row adds to a loss. */
public final class RowLosses {

  private RowLosses() {}

  /**
   * Returns the loss that rows of a model are measured by: its own, or the mean squared error where
   * that is no mean of rows.
   */
  public static Metric of(Metric loss) {
    return values(loss).isPresent() ? loss : new MeanSquaredError();
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
    double[] means = new double[actual[0].length];
    for (int target = 0; target < actual.length; target++) {
      double[] own =
          weights.isPresent()
              ? loss.dependence()
                  .weighted()
                  .orElseThrow()
                  .of(actual[target], predicted[target], weights.get())
              : values(loss).orElseThrow().of(actual[target], predicted[target]);
      for (int row = 0; row < means.length; row++) {
        means[row] += own[row] / actual.length;
      }
    }
    return means;
  }

  private static Optional<RowValues> values(Metric loss) {
    Dependence dependence = loss.dependence();
    if (dependence instanceof Dependence.MeanOfRows rows) {
      return Optional.of(rows.values());
    }
    return dependence instanceof Dependence.Linearized rows
        ? Optional.of(rows.values())
        : Optional.empty();
  }
}
