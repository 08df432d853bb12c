package io.github.experimentmaven.tree.boosting;

/** The losses by name, as Tribuo's configuration writes them. */
public enum LossName {
  SQUARED_ERROR,
  ABSOLUTE_ERROR,
  HUBER,
  QUANTILE;

  /** The name of a loss. */
  static LossName of(Loss loss) {
    if (loss instanceof Loss.SquaredError) {
      return SQUARED_ERROR;
    } else if (loss instanceof Loss.AbsoluteError) {
      return ABSOLUTE_ERROR;
    } else if (loss instanceof Loss.Huber) {
      return HUBER;
    } else if (loss instanceof Loss.Quantile) {
      return QUANTILE;
    }
    throw new IllegalStateException("no name for " + loss);
  }

  /** The loss of this name, with the parameter that it may have. */
  Loss with(double delta, double q) {
    return switch (this) {
      case SQUARED_ERROR -> new Loss.SquaredError();
      case ABSOLUTE_ERROR -> new Loss.AbsoluteError();
      case HUBER -> new Loss.Huber(delta);
      case QUANTILE -> new Loss.Quantile(q);
    };
  }
}
