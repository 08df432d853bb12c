package io.github.experimentmaven.mlp.option;

/** What training minimises: a mean over rows and outputs, in the units of the targets. */
public sealed interface Loss {

  /**
   * Returns what one of the cases gives for this loss. A loss that is added has a case of its own,
   * so that the compiler names every place that lacks it.
   */
  <T> T match(Cases<T> cases);

  /**
   * What there is to say of each loss.
   *
   * @param <T> what is said
   */
  interface Cases<T> {
    /** Returns it for the mean squared error. */
    T mse(Mse loss);

    /** Returns it for the mean absolute error. */
    T mae(Mae loss);

    /** Returns it for the Huber loss. */
    T huber(Huber loss);

    /** Returns it for the logarithm of the hyperbolic cosine. */
    T logCosh(LogCosh loss);

    /** Returns it for the pinball loss. */
    T quantile(Quantile loss);
  }

  /** Mean squared error. */
  record Mse() implements Loss {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.mse(this);
    }
  }

  /** Mean absolute error. */
  record Mae() implements Loss {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.mae(this);
    }
  }

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

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.huber(this);
    }
  }

  /** ln(cosh(error)). */
  record LogCosh() implements Loss {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.logCosh(this);
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
      Check.between0And1Exclusive("q", q);
    }

    /** The median. */
    public Quantile() {
      this(0.5);
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.quantile(this);
    }
  }
}
