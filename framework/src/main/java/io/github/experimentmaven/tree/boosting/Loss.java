package io.github.experimentmaven.tree.boosting;

/** What boosting minimises: a mean over rows and outputs, in the units of the targets. */
public sealed interface Loss {

  /** Mean squared error. */
  record SquaredError() implements Loss {}

  /** Mean absolute error. */
  record AbsoluteError() implements Loss {}

  /**
   * Squared (halved) near zero and linear beyond: Huber (1964), "Robust Estimation of a Location
   * Parameter".
   *
   * @param delta the error at which it becomes linear, positive and finite
   */
  record Huber(double delta) implements Loss {
    public Huber {
      Check.that(
          "delta",
          delta,
          delta > 0 && delta < Double.POSITIVE_INFINITY,
          "a finite number greater than 0");
    }

    /** Delta 1, as in PyTorch and Keras. */
    public Huber() {
      this(1.0);
    }
  }

  /**
   * The pinball loss, whose minimum is a quantile of the target: Koenker and Bassett (1978),
   * "Regression Quantiles".
   *
   * @param q the quantile, in (0, 1)
   */
  record Quantile(double q) implements Loss {
    public Quantile {
      Check.that("q", q, q > 0 && q < 1, "a number greater than 0 and less than 1");
    }

    /** The median. */
    public Quantile() {
      this(0.5);
    }
  }
}
