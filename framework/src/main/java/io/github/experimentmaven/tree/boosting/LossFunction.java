package io.github.experimentmaven.tree.boosting;

/** A loss with all that boosting needs of it; works on stretches of rows. */
interface LossFunction {

  /**
   * The function of a loss.
   *
   * @throws IllegalArgumentException if rows do not count alike and the loss knows no weights
   */
  static LossFunction of(Loss loss, Rows rows) {
    if (rows.weights().isPresent()) {
      if (!(loss instanceof Loss.SquaredError)) {
        throw new IllegalArgumentException(
            "only the squared error takes weights of examples: use it, or leave weights out");
      }
      return new WeightedSquaredErrorFunction(rows.weights().get());
    }
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
   * @param rows the numbers of the rows
   * @param residuals targets less predictions; the leaf's may be put into another order
   * @param from the place of the leaf's first
   * @param to the place after its last
   */
  double leafValue(int[] rows, double[] residuals, int from, int to, double l2);
}
