package io.github.experimentmaven.inference;

import io.github.experimentmaven.inference.Component.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variance and skewness that the rows drawn give the mean; see {@link PairedDifferences}. */
final class RowVariance {

  /** A unit's weight in the mean, and its part of what differs from the mean. */
  private static final class Part {
    private double weight;
    private double deviation;
  }

  private RowVariance() {}

  /** Returns the variance; empty where the units weigh as one alone would, or nearly. */
  static Optional<Component> of(List<FoldRows> folds, double mean) {
    Map<Integer, Part> parts = new LinkedHashMap<>();
    for (FoldRows fold : folds) {
      double[] rowMeans = fold.rowMeans();
      double weight = 1.0 / folds.size() / rowMeans.length;
      for (int row = 0; row < rowMeans.length; row++) {
        Part part = parts.computeIfAbsent(fold.units().unitOf(row), unit -> new Part());
        part.weight += weight;
        part.deviation += weight * (rowMeans[row] - mean);
      }
    }
    double weights = 0;
    double squaredWeights = 0;
    double squares = 0;
    double cubes = 0;
    for (Part part : parts.values()) {
      weights += part.weight;
      squaredWeights += part.weight * part.weight;
      squares += part.deviation * part.deviation;
      cubes += part.deviation * part.deviation * part.deviation;
    }
    double degreesOfFreedom = weights * weights / squaredWeights - 1;
    int units = parts.size();
    return units < 2 || degreesOfFreedom < 0.5
        ? Optional.empty()
        : Optional.of(
            new Component(
                Source.ROWS,
                squares * units / (units - 1.0),
                degreesOfFreedom,
                squares == 0 ? 0 : cubes / (squares * Math.sqrt(squares))));
  }
}
