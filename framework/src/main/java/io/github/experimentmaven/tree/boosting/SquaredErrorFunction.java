package io.github.experimentmaven.tree.boosting;

/** The squared error; a tree predicts residuals, and a leaf their mean. */
record SquaredErrorFunction() implements LossFunction {

  @Override
  public double constant(double[] targets) {
    return sum(targets, 0, targets.length) / targets.length;
  }

  @Override
  public void gradients(
      double[] targets, double[] predictions, double[] gradients, int from, int to) {
    for (int r = from; r < to; r++) {
      gradients[r] = targets[r] - predictions[r];
    }
  }

  @Override
  public double sum(double[] targets, double[] predictions, int from, int to) {
    double sum = 0;
    for (int r = from; r < to; r++) {
      double residual = targets[r] - predictions[r];
      sum += residual * residual;
    }
    return sum;
  }

  @Override
  public double leafValue(int[] rows, double[] residuals, int from, int to, double l2) {
    return sum(residuals, from, to) / (to - from + l2);
  }

  private static double sum(double[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum;
  }
}
