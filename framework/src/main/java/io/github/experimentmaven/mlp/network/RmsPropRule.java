package io.github.experimentmaven.mlp.network;

import io.github.experimentmaven.mlp.option.OptimizerOptions;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/** RMSprop as PyTorch defines it, not centred. */
final class RmsPropRule implements UpdateRule {

  private final float alpha;
  private final float squareWeight;
  private final float epsilon;
  private final float momentum;
  private final float weightDecay;
  private final List<Parameter> parameters;
  private final List<float[][]> squares;
  private final List<float[][]> velocities;

  RmsPropRule(OptimizerOptions.RmsProp options, double weightDecay, List<Parameter> parameters) {
    alpha = (float) options.alpha();
    squareWeight = (float) (1 - options.alpha());
    epsilon = (float) options.epsilon();
    momentum = (float) options.momentum();
    this.weightDecay = (float) weightDecay;
    this.parameters = parameters;
    squares = Memory.like(parameters);
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
            squares.get(i)[r],
            velocities.get(i)[r],
            (float) learningRate);
      }
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    Memory.write(squares, out);
    Memory.write(velocities, out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    Memory.read(squares, in);
    Memory.read(velocities, in);
  }

  private void step(
      float[] values, float[] gradients, float[] square, float[] velocity, float rate) {
    for (int c = 0; c < values.length; c++) {
      float g = gradients[c] + weightDecay * values[c];
      float s = Memory.flush(alpha * square[c] + squareWeight * (g * g));
      float v = Memory.flush(momentum * velocity[c] + g / ((float) Math.sqrt(s) + epsilon));
      square[c] = s;
      velocity[c] = v;
      values[c] -= rate * v;
    }
  }
}
