package io.github.experimentmaven.mlp.option;

/** How the weights of a dense layer are drawn before training. */
public enum Initialization {
  /** Weights and biases uniform in ±1/√fan_in, as {@code torch.nn.Linear} does. */
  PYTORCH,
  /**
   * Weights uniform in ±√(6/fan_in), biases 0: He et al. (2015), "Delving Deep into Rectifiers".
   */
  HE,
  /**
   * Weights uniform in ±√(6/(fan_in + fan_out)), biases 0: Glorot and Bengio (2010), "Understanding
   * the difficulty of training deep feedforward neural networks".
   */
  GLOROT
}
