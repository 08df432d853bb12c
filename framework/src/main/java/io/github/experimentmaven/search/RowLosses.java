package io.github.experimentmaven.search;

import io.github.experimentmaven.inference.Dependence;
import io.github.experimentmaven.inference.RowValues;
import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.run.trial.Predictions;
import java.util.Optional;

/** What each row adds to a metric, so that smaller is better. */
final class RowLosses {

  private RowLosses() {}

  /** Returns whether a metric is made of what its rows add. */
  static boolean areOf(Metric metric) {
    return values(metric.dependence()).isPresent();
  }

  private static Optional<RowValues> values(Dependence dependence) {
    if (dependence instanceof Dependence.MeanOfRows rows) {
      return Optional.of(rows.values());
    }
    return dependence instanceof Dependence.Linearized rows
        ? Optional.of(rows.values())
        : Optional.empty();
  }

  /** Returns what each row adds, {@code [rows]}; several targets count alike. */
  static double[] of(Predictions predictions, Metric metric) {
    Dependence dependence = metric.dependence();
    RowValues values = values(dependence).orElseThrow();
    int targets = predictions.targets().size();
    double[] losses = new double[predictions.rows()];
    for (int target = 0; target < targets; target++) {
      double[] actual = predictions.actual(target);
      double[] predicted = predictions.predicted(target);
      double[] own =
          predictions
              .weights()
              .map(weights -> dependence.weighted().orElseThrow().of(actual, predicted, weights))
              .orElseGet(() -> values.of(actual, predicted));
      for (int row = 0; row < losses.length; row++) {
        losses[row] += (metric.lowerIsBetter() ? own[row] : -own[row]) / targets;
      }
    }
    return losses;
  }
}
