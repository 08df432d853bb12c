package io.github.experimentmaven.mlp.option;

import java.util.Objects;

/**
 * One hidden layer: a dense layer, its activation, and what surrounds it.
 *
 * @param units number of outputs, at least 1
 * @param activation function applied to each output
 * @param dropout probability with which an output is set to zero in training, in [0, 1)
 * @param batchNorm whether the layer is batch-normalised, as {@link BatchNormOptions} say
 */
public record LayerOptions(int units, Activation activation, double dropout, boolean batchNorm) {

  public LayerOptions {
    Check.atLeast("units", units, 1);
    Objects.requireNonNull(activation, "activation");
    Check.fraction("dropout", dropout);
  }

  /** A layer without dropout and batch normalisation. */
  public static LayerOptions of(int units, Activation activation) {
    return new LayerOptions(units, activation, 0, false);
  }

  /** This layer with another dropout probability. */
  public LayerOptions withDropout(double probability) {
    return new LayerOptions(units, activation, probability, batchNorm);
  }

  /** This layer with or without batch normalisation. */
  public LayerOptions withBatchNorm(boolean normalised) {
    return new LayerOptions(units, activation, dropout, normalised);
  }
}
