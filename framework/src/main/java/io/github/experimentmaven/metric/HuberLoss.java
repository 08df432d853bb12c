package io.github.experimentmaven.metric;

/** The mean Huber loss for any delta (Huber, Robust Estimation of a Location Parameter, 1964). */
public final class HuberLoss {

  private HuberLoss() {}

  /**
   * Returns the mean of {@code r^2 / 2} where {@code |r| <= delta}, {@code delta (|r| - delta / 2)}
   * elsewhere, as PyTorch's {@code HuberLoss}.
   */
  public static double mean(double[] actual, double[] predicted, double delta) {
    return Residuals.mean(actual, predicted, residual -> of(residual, delta));
  }

  /**
   * Returns the weighted mean of the same.
   *
   * @param weights how much each row counts, {@code [rows]}
   */
  public static double mean(double[] actual, double[] predicted, double[] weights, double delta) {
    return Residuals.mean(actual, predicted, weights, residual -> of(residual, delta));
  }

  /** Returns the loss of a residual. */
  public static double of(double residual, double delta) {
    double size = Math.abs(residual);
    return size <= delta ? 0.5 * residual * residual : delta * (size - 0.5 * delta);
  }
}
