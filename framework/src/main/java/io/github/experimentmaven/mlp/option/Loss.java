package io.github.experimentmaven.mlp.option;

/** What training minimises: a mean over rows and outputs, in the units of the targets. */
public sealed interface Loss {
  /** Mean squared error. */
  record Mse() implements Loss {}

  /** Mean absolute error. */
  record Mae() implements Loss {}

  /**
   * Squared (halved) near zero and linear beyond: Huber (1964), "Robust Estimation of a Location
   * Parameter".
   *
   * @param delta the error at which it becomes linear, positive
   */
  record Huber(double delta) implements Loss {
    public Huber {
      Check.positive("delta", delta);
    }

    /** Delta 1, as in PyTorch and Keras. */
    public Huber() {
      this(1.0);
    }
  }

  /** ln(cosh(error)). */
  record LogCosh() implements Loss {}

  /**
   * The pinball loss, whose minimum is a quantile of the target: Koenker and Bassett (1978),
   * "Regression Quantiles".
   *
   * @param q the quantile, in (0, 1)
   */
  record Quantile(double q) implements Loss {
    public Quantile {
      Check.between0And1Exclusive("q", q);
    }

    /** The median. */
    public Quantile() {
      this(0.5);
    }
  }
}
