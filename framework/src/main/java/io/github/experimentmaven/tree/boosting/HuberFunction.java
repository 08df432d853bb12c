package io.github.experimentmaven.tree.boosting;

/**
 * Huber's loss; a tree predicts residuals clipped to delta, and a leaf holds the median of its
 * residuals plus the mean of their clipped distances from it: Friedman (2001), "Greedy Function
 * Approximation: A Gradient Boosting Machine", algorithm 4.
 *
 * @param delta the error at which the loss becomes linear
 */
record HuberFunction(double delta) implements LossFunction {

  @Override
  public double constant(double[] targets) {
    return center(targets.clone(), 0, targets.length);
  }

  @Override
  public void gradients(
      double[] targets, double[] predictions, double[] gradients, int from, int to) {
    for (int r = from; r < to; r++) {
      gradients[r] = clip(targets[r] - predictions[r]);
    }
  }

  @Override
  public double sum(double[] targets, double[] predictions, int from, int to) {
    double sum = 0;
    for (int r = from; r < to; r++) {
      double size = Math.abs(targets[r] - predictions[r]);
      double squared = Math.min(size, delta);
      sum += squared * (size - 0.5 * squared);
    }
    return sum;
  }

  @Override
  public double leafValue(int[] rows, double[] residuals, int from, int to, double l2) {
    return center(residuals, from, to);
  }

  private double center(double[] values, int from, int to) {
    double median = Quantiles.of(values, from, to, 0.5);
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += clip(values[i] - median);
    }
    return median + sum / (to - from);
  }

  private double clip(double value) {
    return Math.max(-delta, Math.min(delta, value));
  }
}
