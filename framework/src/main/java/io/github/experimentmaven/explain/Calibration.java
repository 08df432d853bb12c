package io.github.experimentmaven.explain;

import io.github.experimentmaven.metric.PredictedBounds;
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
 * errors differ, if these are drawn as the n rows were. Around a model that predicts bounds, the
 * intervals reach beyond these by the {@linkplain PredictedBounds#excess excess} of that rank
 * (Romano, Patterson and Candès, Conformalized Quantile Regression, NeurIPS 2019), and hold as
 * many.
 *
 * <p>Where rows do not count alike, it is the least error that rows of the share {@code coverage (n
 * + 1) / n} of all weights do not exceed.
 *
 * @param coverage the share of new rows to hold
 */
public record Calibration(double coverage) {

  /**
   * Returns how far the intervals of each target reach beyond bounds; of a model that predicts
   * values alone, half their width.
   *
   * @param actual what was observed, {@code [targets][rows]}
   * @param bounds what was predicted, of the same targets and rows
   * @param weights how much each row counts, {@code [rows]}; all alike where empty
   */
  public List<Double> margins(
      double[][] actual, PredictedBounds bounds, Optional<double[]> weights) {
    List<Double> margins = new ArrayList<>();
    for (int target = 0; target < actual.length; target++) {
      double[] errors = new double[actual[target].length];
      for (int row = 0; row < errors.length; row++) {
        errors[row] = bounds.excess(target, row, actual[target][row]);
      }
      margins.add(margin(errors, weights));
    }
    return margins;
  }

  private double margin(double[] errors, Optional<double[]> weights) {
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
