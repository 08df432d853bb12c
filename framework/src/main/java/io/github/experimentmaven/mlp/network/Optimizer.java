package io.github.experimentmaven.mlp.network;

import io.github.experimentmaven.mlp.kernel.Kernels;
import io.github.experimentmaven.mlp.option.MlpOptions;
import io.github.experimentmaven.mlp.option.OptimizerOptions;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;

/** Changes a network's parameters by the gradients of its last backward pass. */
public final class Optimizer implements Resumable {

  private final Network network;
  private final UpdateRule rule;
  private final OptionalDouble maxGradientNorm;

  private Optimizer(Network network, UpdateRule rule, OptionalDouble maxGradientNorm) {
    this.network = network;
    this.rule = rule;
    this.maxGradientNorm = maxGradientNorm;
  }

  /** The optimizer that the options ask for. */
  public static Optimizer of(MlpOptions options, Network network, Kernels kernels) {
    return new Optimizer(
        network,
        rule(options.optimizer(), options.weightDecay(), network.parameters(), kernels),
        options.maxGradientNorm());
  }

  static UpdateRule rule(
      OptimizerOptions options, double weightDecay, List<Parameter> parameters, Kernels kernels) {
    if (options instanceof OptimizerOptions.Sgd sgd) {
      return new SgdRule(sgd, weightDecay, parameters);
    } else if (options instanceof OptimizerOptions.Adam adam) {
      return AdamRule.of(adam, weightDecay, parameters, kernels);
    } else if (options instanceof OptimizerOptions.AdamW adamW) {
      return AdamRule.of(adamW, weightDecay, parameters, kernels);
    } else if (options instanceof OptimizerOptions.RmsProp rmsProp) {
      return new RmsPropRule(rmsProp, weightDecay, parameters);
    } else if (options instanceof OptimizerOptions.AdaGrad adaGrad) {
      return new AdaGradRule(adaGrad, weightDecay, parameters);
    }
    throw new IllegalStateException("no rule for " + options);
  }

  /** One step. */
  public void step(double learningRate) {
    if (maxGradientNorm.isPresent()) {
      GradientNorm.clip(network.parameters(), maxGradientNorm.getAsDouble());
    }
    rule.step(learningRate);
    network.parametersChanged();
  }

  @Override
  public void write(DataOutput out) throws IOException {
    rule.write(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    rule.read(in);
  }
}
