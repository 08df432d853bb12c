package io.github.experimentmaven.run.trial;

import io.github.experimentmaven.explain.Calibration;
import io.github.experimentmaven.metric.IntervalScores;
import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.metric.PredictedBounds;
import io.github.experimentmaven.metric.PredictionInterval;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What was observed and what a model predicted for the rows of a part. */
public final class Predictions {

  private final List<String> targets;
  private final double[][] actual;
  private final double[][] predicted;
  private final Optional<PredictedBounds> bounds;
  private final Optional<double[]> weights;

  /** Takes over the arrays, both {@code [targets][rows]}; all rows count alike. */
  public Predictions(List<String> targets, double[][] actual, double[][] predicted) {
    this(targets, actual, predicted, Optional.empty(), Optional.empty());
  }

  /**
   * Takes over arrays.
   *
   * @param actual what was observed, {@code [targets][rows]}
   * @param predicted what was predicted, {@code [targets][rows]}
   * @param bounds the bounds that were predicted beside it, of the same targets and rows; empty for
   *     a model that has none
   * @param weights how much each row counts, {@code [rows]}; all alike where empty
   */
  public Predictions(
      List<String> targets,
      double[][] actual,
      double[][] predicted,
      Optional<PredictedBounds> bounds,
      Optional<double[]> weights) {
    this.targets = List.copyOf(targets);
    this.actual = actual;
    this.predicted = predicted;
    this.bounds = bounds;
    this.weights = weights;
  }

  /** Returns these predictions of a model that predicts bounds beside them. */
  public Predictions between(PredictedBounds predictedBounds) {
    return new Predictions(targets, actual, predicted, Optional.of(predictedBounds), weights);
  }

  /** Returns the bounds that were predicted; empty for a model that has none. */
  public Optional<PredictedBounds> bounds() {
    return bounds;
  }

  /** Returns what intervals are around: the bounds, or what was predicted. */
  private PredictedBounds around() {
    return bounds.orElseGet(() -> PredictedBounds.at(predicted));
  }

  /** Returns these predictions for rows that count as given. */
  public Predictions weighted(Optional<double[]> rowWeights) {
    return new Predictions(targets, actual, predicted, bounds, rowWeights);
  }

  /** Returns how much each row counts, {@code [rows]}; empty where all count alike. */
  public Optional<double[]> weights() {
    return weights;
  }

  /** Returns a metric's value, the mean over the targets. */
  public double mean(Metric metric) {
    double sum = 0;
    for (int target = 0; target < targets.size(); target++) {
      sum +=
          weights.isPresent()
              ? metric.evaluate(actual[target], predicted[target], weights.get())
              : metric.evaluate(actual[target], predicted[target]);
    }
    return sum / targets.size();
  }

  /**
   * Returns how good intervals around the predictions are, by name.
   *
   * @param margins how far the intervals of each target reach beyond what was predicted
   */
  public Map<String, Double> ofIntervals(List<Double> margins) {
    return IntervalScores.of(actual, around(), weights, margins);
  }

  /**
   * Returns the interval of a target in a row.
   *
   * @param margins how far the intervals of each target reach beyond what was predicted
   */
  public PredictionInterval interval(int target, int row, List<Double> margins) {
    return around().interval(target, row, margins.get(target));
  }

  /** Returns the margins of intervals around other predictions, calibrated on these rows. */
  public List<Double> calibrated(double coverage) {
    return new Calibration(coverage).margins(actual, around(), weights);
  }

  /**
   * Returns predictions one after the other.
   *
   * @param parts predictions of the same targets, at least one, all or none of them weighted, all
   *     or none with bounds
   */
  public static Predictions together(List<Predictions> parts) {
    Predictions first = parts.get(0);
    return new Predictions(
        first.targets,
        together(parts, part -> part.actual, first.targets.size()),
        together(parts, part -> part.predicted, first.targets.size()),
        first.bounds.map(
            any ->
                PredictedBounds.together(
                    parts.stream().map(part -> part.bounds.orElseThrow()).toList())),
        first.weights.map(
            any ->
                parts.stream()
                    .flatMapToDouble(part -> Arrays.stream(part.weights.orElseThrow()))
                    .toArray()));
  }

  private static double[][] together(
      List<Predictions> parts, Function<Predictions, double[][]> values, int targets) {
    return IntStream.range(0, targets)
        .mapToObj(
            target ->
                parts.stream()
                    .flatMapToDouble(part -> Arrays.stream(values.apply(part)[target]))
                    .toArray())
        .toArray(double[][]::new);
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
    return Arrays.stream(predicted).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)
        && bounds.stream().allMatch(PredictedBounds::areFinite);
  }

  public double[] actual(int target) {
    return actual[target];
  }

  public double[] predicted(int target) {
    return predicted[target];
  }

  /** Returns these predictions for some of the rows. */
  public Predictions only(int[] rows) {
    return new Predictions(
        targets,
        only(actual, rows),
        only(predicted, rows),
        bounds.map(all -> all.only(rows)),
        weights.map(all -> only(all, rows)));
  }

  private static double[][] only(double[][] values, int[] rows) {
    return Arrays.stream(values).map(target -> only(target, rows)).toArray(double[][]::new);
  }

  private static double[] only(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
  }
}
