package io.github.experimentmaven.tree.boosting;

/**
 * The squared error of rows that do not count alike; a tree predicts residuals times weights.
 *
 * @param weights {@code [rows]}
 */
@SuppressWarnings("ArrayRecordComponent") // handed on without a copy, never compared
record WeightedSquaredErrorFunction(double[] weights) implements LossFunction {

  @Override
  public double constant(double[] targets) {
    double sum = 0;
    double weight = 0;
    for (int r = 0; r < targets.length; r++) {
      sum += weights[r] * targets[r];
      weight += weights[r];
    }
    return sum / weight;
  }

  @Override
  public void gradients(
      double[] targets, double[] predictions, double[] gradients, int from, int to) {
    for (int r = from; r < to; r++) {
      gradients[r] = weights[r] * (targets[r] - predictions[r]);
    }
  }

  @Override
  public double sum(double[] targets, double[] predictions, int from, int to) {
    double sum = 0;
    for (int r = from; r < to; r++) {
      double residual = targets[r] - predictions[r];
      sum += weights[r] * (residual * residual);
    }
    return sum;
  }

  @Override
  public double leafValue(int[] rows, double[] residuals, int from, int to, double l2) {
    double sum = 0;
    double weight = 0;
    for (int i = from; i < to; i++) {
      sum += weights[rows[i]] * residuals[i];
      weight += weights[rows[i]];
    }
    return sum / (weight + l2);
  }
}
