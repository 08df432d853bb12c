package io.github.experimentmaven.mlp.network;

import io.github.experimentmaven.mlp.option.Loss;

/** A loss of single errors, where an error is prediction − target. */
interface LossFunction {

  double LN2 = 0.6931471805599453;

  /** The loss of an error. */
  double value(double error);

  /** The derivative of {@link #value}; 0 where a corner has none. */
  double derivative(double error);

  /** The function of an option. */
  static LossFunction of(Loss loss) {
    return loss.match(new Functions());
  }

  /** The function of each loss. */
  final class Functions implements Loss.Cases<LossFunction> {
    @Override
    public LossFunction mse(Loss.Mse loss) {
      return new SquaredError();
    }

    @Override
    public LossFunction mae(Loss.Mae loss) {
      return new AbsoluteError();
    }

    @Override
    public LossFunction huber(Loss.Huber loss) {
      return new HuberLoss(loss.delta());
    }

    @Override
    public LossFunction logCosh(Loss.LogCosh loss) {
      return new LogCoshLoss();
    }

    @Override
    public LossFunction quantile(Loss.Quantile loss) {
      return new QuantileLoss(loss.q());
    }
  }

  /** error². */
  record SquaredError() implements LossFunction {
    @Override
    public double value(double error) {
      return error * error;
    }

    @Override
    public double derivative(double error) {
      return 2 * error;
    }
  }

  /** |error|. */
  record AbsoluteError() implements LossFunction {
    @Override
    public double value(double error) {
      return Math.abs(error);
    }

    @Override
    public double derivative(double error) {
      return Math.signum(error);
    }
  }

  /** error² / 2 up to delta, delta · (|error| − delta / 2) beyond. */
  record HuberLoss(double delta) implements LossFunction {
    @Override
    public double value(double error) {
      double absolute = Math.abs(error);
      return absolute <= delta ? 0.5 * error * error : delta * (absolute - 0.5 * delta);
    }

    @Override
    public double derivative(double error) {
      return Math.max(-delta, Math.min(delta, error));
    }
  }

  /** ln cosh error = |error| + ln(1 + e^(−2 |error|)) − ln 2, which does not overflow. */
  record LogCoshLoss() implements LossFunction {
    @Override
    public double value(double error) {
      double absolute = Math.abs(error);
      return absolute + StrictMath.log1p(StrictMath.exp(-2 * absolute)) - LN2;
    }

    @Override
    public double derivative(double error) {
      return StrictMath.tanh(error);
    }
  }

  /** q · |error| where the prediction is too low, (1 − q) · |error| where it is too high. */
  record QuantileLoss(double q) implements LossFunction {
    @Override
    public double value(double error) {
      return Math.max(-q * error, (1 - q) * error);
    }

    @Override
    public double derivative(double error) {
      return error > 0 ? 1 - q : error < 0 ? -q : 0;
    }
  }
}
