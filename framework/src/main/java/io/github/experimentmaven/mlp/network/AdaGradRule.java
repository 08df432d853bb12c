package io.github.experimentmaven.mlp.network;

import io.github.experimentmaven.mlp.option.OptimizerOptions;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/** AdaGrad as PyTorch defines it, without decay of the learning rate. */
final class AdaGradRule implements UpdateRule {

  private final float epsilon;
  private final float weightDecay;
  private final List<Parameter> parameters;
  private final List<float[][]> squares;

  AdaGradRule(OptimizerOptions.AdaGrad options, double weightDecay, List<Parameter> parameters) {
    epsilon = (float) options.epsilon();
    this.weightDecay = (float) weightDecay;
    this.parameters = parameters;
    squares = Memory.like(parameters);
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
            (float) learningRate);
      }
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    Memory.write(squares, out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    Memory.read(squares, in);
  }

  private void step(float[] values, float[] gradients, float[] square, float rate) {
    for (int c = 0; c < values.length; c++) {
      float g = gradients[c] + weightDecay * values[c];
      float s = square[c] + g * g;
      square[c] = s;
      values[c] -= rate * g / ((float) Math.sqrt(s) + epsilon);
    }
  }
}
