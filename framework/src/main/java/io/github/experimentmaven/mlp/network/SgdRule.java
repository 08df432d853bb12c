package io.github.experimentmaven.mlp.network;

import io.github.experimentmaven.mlp.option.OptimizerOptions;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * Stochastic gradient descent as PyTorch defines it: a velocity of momentum · velocity + gradient,
 * zero at first, and with Nesterov's variant a step along gradient + momentum · velocity.
 */
final class SgdRule implements UpdateRule {

  private final float momentum;
  private final boolean nesterov;
  private final float weightDecay;
  private final List<Parameter> parameters;
  private final List<float[][]> velocities;

  SgdRule(OptimizerOptions.Sgd options, double weightDecay, List<Parameter> parameters) {
    momentum = (float) options.momentum();
    nesterov = options.nesterov();
    this.weightDecay = (float) weightDecay;
    this.parameters = parameters;
    velocities = Memory.like(parameters);
  }

  @Override
  public void step(double learningRate) {
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      for (int r = 0; r < parameter.rows(); r++) {
        step(
            parameter.values()[r],
            parameter.gradients()[r],
            velocities.get(i)[r],
            (float) learningRate);
      }
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    Memory.write(velocities, out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    Memory.read(velocities, in);
  }

  private void step(float[] values, float[] gradients, float[] velocity, float rate) {
    for (int c = 0; c < values.length; c++) {
      float g = gradients[c] + weightDecay * values[c];
      float v = Memory.flush(momentum * velocity[c] + g);
      velocity[c] = v;
      values[c] -= rate * (nesterov ? g + momentum * v : v);
    }
  }
}
