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
   * @param bounds what the intervals are around, of the same targets and rows
   * @param weights how much each row counts, {@code [rows]}; all alike where empty
   * @param margins how far the intervals of each target reach beyond the bounds
   */
  public static Map<String, Double> of(
      double[][] actual, PredictedBounds bounds, Optional<double[]> weights, List<Double> margins) {
    double coverage = 0;
    double width = 0;
    for (int target = 0; target < actual.length; target++) {
      double margin = margins.get(target);
      coverage += covered(target, actual[target], bounds, weights, margin) / actual.length;
      width +=
          (apart(target, actual[target].length, bounds, weights, margin) + 2 * margin)
              / actual.length;
    }
    Map<String, Double> values = new LinkedHashMap<>();
    values.put(COVERAGE, coverage);
    values.put(WIDTH, width);
    return values;
  }

  private static double covered(
      int target,
      double[] actual,
      PredictedBounds bounds,
      Optional<double[]> weights,
      double margin) {
    double held = 0;
    double all = 0;
    for (int row = 0; row < actual.length; row++) {
      double counts = weights.isPresent() ? weights.get()[row] : 1;
      boolean inside =
          bounds.excess(target, row, actual[row]) <= margin
              || bounds.interval(target, row, margin).holds(actual[row]);
      held += inside ? counts : 0;
      all += counts;
    }
    return held / all;
  }

  /**
   * Returns how far bounds are apart, at least so far that no interval is narrower than nothing.
   */
  private static double apart(
      int target, int rows, PredictedBounds bounds, Optional<double[]> weights, double margin) {
    double sum = 0;
    double all = 0;
    for (int row = 0; row < rows; row++) {
      double counts = weights.isPresent() ? weights.get()[row] : 1;
      sum += counts * Math.max(bounds.upper(target, row) - bounds.lower(target, row), -2 * margin);
      all += counts;
    }
    return sum / all;
  }

  /** Returns whether less of one of the two is better; empty for the name of another metric. */
  public static Optional<Boolean> lowerIsBetter(String name) {
    return NAMES.contains(name) ? Optional.of(name.equals(WIDTH)) : Optional.empty();
  }
}
