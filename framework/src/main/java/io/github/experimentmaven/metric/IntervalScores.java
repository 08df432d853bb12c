package io.github.experimentmaven.metric;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How good prediction intervals are: how many observed values they hold, and how wide they are. */
public final class IntervalScores {

  /** The share of rows whose observed value lies in the interval or at an end. */
  public static final String COVERAGE = "coverage";

  /** The mean width of the intervals, in the target's units. */
  public static final String WIDTH = "width";

  /** The names of both, in the order of the columns. */
  public static final List<String> NAMES = List.of(COVERAGE, WIDTH);

  private IntervalScores() {}

  /**
   * Returns both by name; several targets count alike.
   *
   * @param actual what was observed, {@code [targets][rows]}
   * @param predicted what was predicted, {@code [targets][rows]}
   * @param weights how much each row counts, {@code [rows]}; all alike where empty
   * @param halfWidths half the width of the intervals of each target
   */
  public static Map<String, Double> of(
      double[][] actual,
      double[][] predicted,
      Optional<double[]> weights,
      List<Double> halfWidths) {
    double coverage = 0;
    double width = 0;
    for (int target = 0; target < actual.length; target++) {
      coverage +=
          covered(actual[target], predicted[target], weights, halfWidths.get(target))
              / actual.length;
      width += 2 * halfWidths.get(target) / actual.length;
    }
    Map<String, Double> values = new LinkedHashMap<>();
    values.put(COVERAGE, coverage);
    values.put(WIDTH, width);
    return values;
  }

  private static double covered(
      double[] actual, double[] predicted, Optional<double[]> weights, double halfWidth) {
    double held = 0;
    double all = 0;
    for (int row = 0; row < actual.length; row++) {
      double counts = weights.isPresent() ? weights.get()[row] : 1;
      held += Math.abs(predicted[row] - actual[row]) <= halfWidth ? counts : 0;
      all += counts;
    }
    return held / all;
  }

  /** Returns whether less of one of the two is better; empty for the name of another metric. */
  public static Optional<Boolean> lowerIsBetter(String name) {
    return NAMES.contains(name) ? Optional.of(name.equals(WIDTH)) : Optional.empty();
  }
}
