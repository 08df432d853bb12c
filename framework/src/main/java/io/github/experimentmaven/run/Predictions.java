package io.github.experimentmaven.run;

import java.util.Arrays;
import java.util.List;

/** What was observed and what a model predicted for the rows of a part. */
final class Predictions {

  private final List<String> targets;
  private final double[][] actual;
  private final double[][] predicted;

  /** Takes over the arrays, both {@code [targets][rows]}. */
  Predictions(List<String> targets, double[][] actual, double[][] predicted) {
    this.targets = List.copyOf(targets);
    this.actual = actual;
    this.predicted = predicted;
  }

  int rows() {
    return actual[0].length;
  }

  boolean areFinite() {
    return Arrays.stream(predicted).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
  }

  int targets() {
    return targets.size();
  }

  double[] actual(int target) {
    return actual[target];
  }

  double[] predicted(int target) {
    return predicted[target];
  }
}
