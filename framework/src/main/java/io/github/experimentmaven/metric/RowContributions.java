package io.github.experimentmaven.metric;

import io.github.experimentmaven.inference.RowValues;
import java.util.Optional;
import java.util.function.IntFunction;

/** What each row adds to a metric of one or more targets, which count alike. */
public final class RowContributions {

  private RowContributions() {}

  /** Returns whether a metric is made of what its rows add. */
  public static boolean areOf(Metric metric) {
    return metric.dependence().rows().isPresent();
  }

  /**
   * Returns a value for each row, {@code [rows]}, whose mean is the metric times a factor.
   *
   * @param metric a metric that is made of what its rows add
   * @param targets how many targets there are, at least one
   * @param actual what was observed of a target, {@code [rows]}
   * @param predicted what was predicted of a target, {@code [rows]}
   * @param weights how much each row counts, {@code [rows]}; all alike where empty
   * @param factor what every value is multiplied by
   */
  public static double[] of(
      Metric metric,
      int targets,
      IntFunction<double[]> actual,
      IntFunction<double[]> predicted,
      Optional<double[]> weights,
      double factor) {
    RowValues alike = metric.dependence().rows().orElseThrow();
    double[] means = new double[actual.apply(0).length];
    for (int target = 0; target < targets; target++) {
      double[] observed = actual.apply(target);
      double[] foreseen = predicted.apply(target);
      double[] own =
          weights.isPresent()
              ? metric.dependence().weighted().orElseThrow().of(observed, foreseen, weights.get())
              : alike.of(observed, foreseen);
      for (int row = 0; row < means.length; row++) {
        means[row] += factor * own[row] / targets;
      }
    }
    return means;
  }
}
