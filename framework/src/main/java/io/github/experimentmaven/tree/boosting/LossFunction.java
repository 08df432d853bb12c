package io.github.experimentmaven.tree.boosting;

/** A loss with all that boosting needs of it; works on stretches of rows. */
interface LossFunction {

  /** The function of a loss. */
  static LossFunction of(Loss loss) {
    if (loss instanceof Loss.SquaredError) {
      return new SquaredErrorFunction();
    } else if (loss instanceof Loss.AbsoluteError) {
      return new QuantileFunction(0.5, 2);
    } else if (loss instanceof Loss.Quantile quantile) {
      return new QuantileFunction(quantile.q(), 1);
    } else if (loss instanceof Loss.Huber huber) {
      return new HuberFunction(huber.delta());
    }
    throw new IllegalStateException("no function for " + loss);
  }

  /** The constant with the lowest loss, or near it. */
  double constant(double[] targets);

  /** Puts what a tree shall predict, the loss's negative gradient, into {@code gradients}. */
  void gradients(double[] targets, double[] predictions, double[] gradients, int from, int to);

  /** The sum of the rows' losses. */
  double sum(double[] targets, double[] predictions, int from, int to);

  /**
   * What a leaf adds to the predictions of its rows, before the learning rate.
   *
   * @param residuals targets less predictions; the leaf's may be put into another order
   * @param from the place of the leaf's first
   * @param to the place after its last
   */
  double leafValue(double[] residuals, int from, int to, double l2);
}
