package io.github.experimentmaven.mlp.option;

/** The rule that turns gradients into steps, with PyTorch's definitions and defaults. */
public sealed interface OptimizerOptions {

  /** The learning rate before any schedule. */
  double learningRate();

  /**
   * Stochastic gradient descent.
   *
   * @param momentum weight of the previous step, in [0, 1)
   * @param nesterov whether to look ahead by one step of the momentum, which must then be positive
   */
  record Sgd(double learningRate, double momentum, boolean nesterov) implements OptimizerOptions {
    public Sgd {
      Check.positive("learning_rate", learningRate);
      Check.fraction("momentum", momentum);
      if (nesterov && momentum == 0) {
        throw new IllegalArgumentException(
            "nesterov is true, but momentum is 0: give a momentum such as 0.9, or leave nesterov"
                + " out");
      }
    }

    /** Plain steps of 0.01. */
    public Sgd() {
      this(0.01, 0, false);
    }
  }

  /**
   * Kingma and Ba (2015), "Adam: A Method for Stochastic Optimization".
   *
   * @param beta1 decay of the mean gradient, in [0, 1)
   * @param beta2 decay of the mean squared gradient, in [0, 1)
   * @param epsilon added to the root of the mean squared gradient, positive
   */
  record Adam(double learningRate, double beta1, double beta2, double epsilon)
      implements OptimizerOptions {
    public Adam {
      Check.positive("learning_rate", learningRate);
      Check.fraction("beta1", beta1);
      Check.fraction("beta2", beta2);
      Check.positive("epsilon", epsilon);
    }

    /** The paper's defaults: 0.001, 0.9, 0.999, 1e-8. */
    public Adam() {
      this(0.001);
    }

    /** The paper's defaults with another learning rate. */
    public Adam(double learningRate) {
      this(learningRate, 0.9, 0.999, 1e-8);
    }
  }

  /**
   * Adam with weight decay apart from the gradient: Loshchilov and Hutter (2019), "Decoupled Weight
   * Decay Regularization". Its weight decay is that of {@link MlpOptions#weightDecay()}.
   *
   * @param beta1 decay of the mean gradient, in [0, 1)
   * @param beta2 decay of the mean squared gradient, in [0, 1)
   * @param epsilon added to the root of the mean squared gradient, positive
   */
  record AdamW(double learningRate, double beta1, double beta2, double epsilon)
      implements OptimizerOptions {
    public AdamW {
      Check.positive("learning_rate", learningRate);
      Check.fraction("beta1", beta1);
      Check.fraction("beta2", beta2);
      Check.positive("epsilon", epsilon);
    }

    /** Adam's defaults. */
    public AdamW() {
      this(0.001, 0.9, 0.999, 1e-8);
    }
  }

  /**
   * Hinton's division by a running root mean square (Coursera, lecture 6e), not centred.
   *
   * @param alpha decay of the mean squared gradient, in [0, 1)
   * @param epsilon added to the root of the mean squared gradient, positive
   * @param momentum weight of the previous step, in [0, 1)
   */
  record RmsProp(double learningRate, double alpha, double epsilon, double momentum)
      implements OptimizerOptions {
    public RmsProp {
      Check.positive("learning_rate", learningRate);
      Check.fraction("alpha", alpha);
      Check.positive("epsilon", epsilon);
      Check.fraction("momentum", momentum);
    }

    /** PyTorch's defaults: 0.01, 0.99, 1e-8, no momentum. */
    public RmsProp() {
      this(0.01, 0.99, 1e-8, 0);
    }
  }

  /**
   * Duchi, Hazan and Singer (2011), "Adaptive Subgradient Methods".
   *
   * @param epsilon added to the root of the summed squared gradients, positive
   */
  record AdaGrad(double learningRate, double epsilon) implements OptimizerOptions {
    public AdaGrad {
      Check.positive("learning_rate", learningRate);
      Check.positive("epsilon", epsilon);
    }

    /** PyTorch's defaults: 0.01, 1e-10. */
    public AdaGrad() {
      this(0.01, 1e-10);
    }
  }
}
