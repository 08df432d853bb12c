package io.github.experimentmaven.run.trial;

import java.util.Arrays;
import java.util.List;

/** What was observed and what a model predicted for the rows of a part. */
public final class Predictions {

  private final List<String> targets;
  private final double[][] actual;
  private final double[][] predicted;

  /** Takes over the arrays, both {@code [targets][rows]}. */
  public Predictions(List<String> targets, double[][] actual, double[][] predicted) {
    this.targets = List.copyOf(targets);
    this.actual = actual;
    this.predicted = predicted;
  }

  /** Returns predictions of no rows. */
  static Predictions none(List<String> targets) {
    return new Predictions(targets, new double[targets.size()][0], new double[targets.size()][0]);
  }

  /** Returns the number of rows. */
  public int rows() {
    return actual[0].length;
  }

  /** Returns the columns that were predicted. */
  public List<String> targets() {
    return targets;
  }

  /** Returns what was observed of a target in a row. */
  public double actual(int target, int row) {
    return actual[target][row];
  }

  /** Returns what was predicted of a target for a row. */
  public double predicted(int target, int row) {
    return predicted[target][row];
  }

  boolean areFinite() {
    return Arrays.stream(predicted).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
  }

  public double[] actual(int target) {
    return actual[target];
  }

  public double[] predicted(int target) {
    return predicted[target];
  }

  /** Returns these predictions for some of the rows. */
  public Predictions only(int[] rows) {
    return new Predictions(targets, only(actual, rows), only(predicted, rows));
  }

  private static double[][] only(double[][] values, int[] rows) {
    return Arrays.stream(values)
        .map(target -> Arrays.stream(rows).mapToDouble(row -> target[row]).toArray())
        .toArray(double[][]::new);
  }
}
