package io.github.experimentmaven.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Split-conformal prediction intervals (Vovk, Gammerman and Shafer, Algorithmic Learning in a
 * Random World, 2005; Lei, G'Sell, Rinaldo, Tibshirani and Wasserman, Distribution-Free Predictive
 * Inference for Regression, JASA 2018): of n rows that a model was not trained on, half the width
 * is the error of rank {@code ceil(coverage (n + 1))}. Whatever the model, intervals around its
 * predictions hold at least that share of new rows, and at most {@code 1 / (n + 1)} more where
 * errors differ, if these are drawn as the n rows were.
 *
 * <p>Where rows do not count alike, it is the least error that rows of the share {@code coverage (n
 * + 1) / n} of all weights do not exceed.
 *
 * @param coverage the share of new rows to hold
 */
public record Calibration(double coverage) {

  /**
   * Returns half the width of the intervals of each target.
   *
   * @param actual what was observed, {@code [targets][rows]}
   * @param predicted what was predicted, {@code [targets][rows]}
   * @param weights how much each row counts, {@code [rows]}; all alike where empty
   */
  public List<Double> halfWidths(
      double[][] actual, double[][] predicted, Optional<double[]> weights) {
    List<Double> halfWidths = new ArrayList<>();
    for (int target = 0; target < actual.length; target++) {
      double[] errors = new double[actual[target].length];
      for (int row = 0; row < errors.length; row++) {
        errors[row] = Math.abs(predicted[target][row] - actual[target][row]);
      }
      halfWidths.add(halfWidth(errors, weights));
    }
    return halfWidths;
  }

  private double halfWidth(double[] errors, Optional<double[]> weights) {
    if (weights.isEmpty()) {
      double[] ascending = errors.clone();
      Arrays.sort(ascending);
      int rank = (int) Math.ceil(coverage * (errors.length + 1.0));
      return ascending[Math.min(rank, errors.length) - 1];
    }
    int[] ascending =
        IntStream.range(0, errors.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer row) -> errors[row]))
            .mapToInt(Integer::intValue)
            .toArray();
    double all = 0;
    for (double weight : weights.get()) {
      all += weight;
    }
    double wanted = coverage * (errors.length + 1.0) / errors.length * all;
    double reached = 0;
    for (int row : ascending) {
      reached += weights.get()[row];
      if (reached >= wanted) {
        return errors[row];
      }
    }
    return errors[ascending[errors.length - 1]];
  }
}
