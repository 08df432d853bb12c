package io.github.experimentmaven.mlp.network;

import io.github.experimentmaven.mlp.kernel.AdamStep;
import io.github.experimentmaven.mlp.kernel.Kernels;
import io.github.experimentmaven.mlp.option.OptimizerOptions;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/** Adam and AdamW as PyTorch defines them. */
final class AdamRule implements UpdateRule {

  private final double beta1;
  private final double beta2;
  private final double epsilon;
  private final double coupledDecay;
  private final double decoupledDecay;
  private final List<Parameter> parameters;
  private final Kernels kernels;
  private final List<float[][]> first;
  private final List<float[][]> second;
  private double beta1Power = 1;
  private double beta2Power = 1;

  private AdamRule(
      double beta1,
      double beta2,
      double epsilon,
      double coupledDecay,
      double decoupledDecay,
      List<Parameter> parameters,
      Kernels kernels) {
    this.beta1 = beta1;
    this.beta2 = beta2;
    this.epsilon = epsilon;
    this.coupledDecay = coupledDecay;
    this.decoupledDecay = decoupledDecay;
    this.parameters = parameters;
    this.kernels = kernels;
    first = Memory.like(parameters);
    second = Memory.like(parameters);
  }

  static AdamRule of(
      OptimizerOptions.Adam options,
      double weightDecay,
      List<Parameter> parameters,
      Kernels kernels) {
    return new AdamRule(
        options.beta1(), options.beta2(), options.epsilon(), weightDecay, 0, parameters, kernels);
  }

  static AdamRule of(
      OptimizerOptions.AdamW options,
      double weightDecay,
      List<Parameter> parameters,
      Kernels kernels) {
    return new AdamRule(
        options.beta1(), options.beta2(), options.epsilon(), 0, weightDecay, parameters, kernels);
  }

  @Override
  public void step(double learningRate) {
    beta1Power *= beta1;
    beta2Power *= beta2;
    AdamStep step =
        new AdamStep(
            (float) (learningRate / (1 - beta1Power)),
            (float) (1 / Math.sqrt(1 - beta2Power)),
            (float) beta1,
            (float) (1 - beta1),
            (float) beta2,
            (float) (1 - beta2),
            (float) epsilon,
            (float) coupledDecay,
            (float) (1 - learningRate * decoupledDecay));
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      kernels.adam(
          parameter.values(),
          parameter.gradients(),
          first.get(i),
          second.get(i),
          step,
          parameter.rows(),
          parameter.columns());
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeDouble(beta1Power);
    out.writeDouble(beta2Power);
    Memory.write(first, out);
    Memory.write(second, out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    beta1Power = in.readDouble();
    beta2Power = in.readDouble();
    Memory.read(first, in);
    Memory.read(second, in);
  }
}
