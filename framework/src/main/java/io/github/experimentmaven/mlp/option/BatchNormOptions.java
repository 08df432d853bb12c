package io.github.experimentmaven.mlp.option;

import java.util.Objects;

/**
 * How the layers that ask for it are batch-normalised: Ioffe and Szegedy (2015), "Batch
 * Normalization".
 *
 * @param position before or after the activation
 * @param momentum weight of the newest batch in the running statistics, in (0, 1], as in PyTorch
 *     (Keras calls 1 − this value momentum)
 * @param epsilon added to the variance, positive
 */
public record BatchNormOptions(Position position, double momentum, double epsilon) {

  /** Where batch normalisation stands in a layer. */
  public enum Position {
    /** Dense, batch norm, activation. */
    BEFORE_ACTIVATION,
    /** Dense, activation, batch norm. */
    AFTER_ACTIVATION
  }

  /** PyTorch's defaults, before the activation. */
  public static final BatchNormOptions DEFAULTS =
      new BatchNormOptions(Position.BEFORE_ACTIVATION, 0.1, 1e-5);

  public BatchNormOptions {
    Objects.requireNonNull(position, "position");
    Check.positiveUpTo1("momentum", momentum);
    Check.positive("epsilon", epsilon);
  }
}
