package io.github.experimentmaven.mlp.option;

/** The function applied to each output of a layer, with PyTorch's default parameters. */
public enum Activation {
  /** max(0, x). */
  RELU,
  /** x where x is positive, 0.01 x elsewhere. */
  LEAKY_RELU,
  /** x where x is positive, eˣ − 1 elsewhere. */
  ELU,
  /** x Φ(x) with the exact normal distribution function, not its tanh approximation. */
  GELU,
  /** Scaled ELU of Klambauer et al. (2017), "Self-Normalizing Neural Networks". */
  SELU,
  /** x σ(x), also known as swish. */
  SILU,
  /** Hyperbolic tangent. */
  TANH,
  /** σ(x) = 1 / (1 + e⁻ˣ). */
  SIGMOID,
  /** ln(1 + eˣ). */
  SOFTPLUS,
  /** x itself. */
  IDENTITY
}
