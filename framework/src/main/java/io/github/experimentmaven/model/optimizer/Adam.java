package io.github.experimentmaven.model.optimizer;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.provenance.ConfiguredObjectProvenance;
import com.oracle.labs.mlrg.olcut.provenance.impl.ConfiguredObjectProvenanceImpl;
import org.tribuo.math.Parameters;
import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.math.la.Tensor;

/**
 * Kingma and Ba, Adam: A Method for Stochastic Optimization, 2015, algorithm 1. Tribuo 4.3.2's own
 * multiplies by the root of the second moment where the paper divides, and takes its powers from
 * {@code Math.pow}, which differs between machines.
 */
public final class Adam implements StochasticGradientOptimiser {

  @Config(mandatory = true, description = "The learning rate.")
  private double learningRate;

  @Config(description = "The decay of the mean gradient.")
  private double beta1 = 0.9;

  @Config(description = "The decay of the mean squared gradient.")
  private double beta2 = 0.999;

  @Config(description = "Added to the root of the mean squared gradient.")
  private double epsilon = 1e-8;

  private Tensor[] firstMoment = {};
  private Tensor[] secondMoment = {};
  private double beta1Power = 1;
  private double beta2Power = 1;

  /** For Tribuo's configuration system, which then sets the fields. */
  private Adam() {}

  /**
   * Creates the optimizer.
   *
   * @param learningRate the size of a step, positive
   * @param beta1 the decay of the mean gradient, in [0, 1)
   * @param beta2 the decay of the mean squared gradient, in [0, 1)
   * @param epsilon added to the root of the mean squared gradient, positive
   */
  public Adam(double learningRate, double beta1, double beta2, double epsilon) {
    this.learningRate = learningRate;
    this.beta1 = beta1;
    this.beta2 = beta2;
    this.epsilon = epsilon;
  }

  @Override
  public void initialise(Parameters parameters) {
    firstMoment = parameters.getEmptyCopy();
    secondMoment = parameters.getEmptyCopy();
    beta1Power = 1;
    beta2Power = 1;
  }

  @Override
  public Tensor[] step(Tensor[] updates, double weight) {
    beta1Power *= beta1;
    beta2Power *= beta2;
    double rate = weight * learningRate / (1 - beta1Power);
    double secondCorrection = 1 - beta2Power;
    for (int i = 0; i < updates.length; i++) {
      firstMoment[i].scaleInPlace(beta1);
      firstMoment[i].intersectAndAddInPlace(updates[i], gradient -> gradient * (1 - beta1));
      secondMoment[i].scaleInPlace(beta2);
      secondMoment[i].intersectAndAddInPlace(
          updates[i], gradient -> gradient * gradient * (1 - beta2));
      updates[i].scaleInPlace(0);
      updates[i].intersectAndAddInPlace(firstMoment[i], mean -> mean * rate);
      updates[i].hadamardProductInPlace(
          secondMoment[i], square -> 1 / (Math.sqrt(square / secondCorrection) + epsilon));
    }
    return updates;
  }

  @Override
  public void reset() {
    firstMoment = new Tensor[0];
    secondMoment = new Tensor[0];
  }

  @Override
  public StochasticGradientOptimiser copy() {
    return new Adam(learningRate, beta1, beta2, epsilon);
  }

  @Override
  public ConfiguredObjectProvenance getProvenance() {
    return new ConfiguredObjectProvenanceImpl(this, "StochasticGradientOptimiser");
  }

  @Override
  public String toString() {
    return "Adam(learningRate="
        + learningRate
        + ",beta1="
        + beta1
        + ",beta2="
        + beta2
        + ",epsilon="
        + epsilon
        + ")";
  }
}
