package io.github.experimentmaven.tree.boosting;

/**
 * The pinball loss; a tree predicts on which side rows are, and a leaf holds the quantile of their
 * residuals. Twice the loss of the median is the absolute error.
 *
 * @param q the quantile
 * @param factor what the loss is multiplied with
 */
record QuantileFunction(double q, double factor) implements LossFunction {

  @Override
  public double constant(double[] targets) {
    return Quantiles.of(targets.clone(), 0, targets.length, q);
  }

  @Override
  public void gradients(
      double[] targets, double[] predictions, double[] gradients, int from, int to) {
    for (int r = from; r < to; r++) {
      gradients[r] = targets[r] >= predictions[r] ? q : q - 1;
    }
  }

  @Override
  public double sum(double[] targets, double[] predictions, int from, int to) {
    double sum = 0;
    for (int r = from; r < to; r++) {
      double residual = targets[r] - predictions[r];
      sum += Math.max(q * residual, (q - 1) * residual);
    }
    return factor * sum;
  }

  @Override
  public double leafValue(int[] rows, double[] residuals, int from, int to, double l2) {
    return Quantiles.of(residuals, from, to, q);
  }
}
