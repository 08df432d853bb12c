package io.github.experimentmaven.mlp.network;

import io.github.experimentmaven.mlp.kernel.Kernels;

/** tanh x, in place. */
final class HyperbolicTangent implements Stage {

  private final Kernels kernels;
  private final int width;
  private float[][] lastOutput = {};

  HyperbolicTangent(Kernels kernels, int width) {
    this.kernels = kernels;
    this.width = width;
  }

  @Override
  public float[][] forward(float[][] input, int rows, boolean training) {
    kernels.tanh(input, rows, width);
    lastOutput = input;
    return input;
  }

  @Override
  public float[][] backward(float[][] gradient, int rows) {
    kernels.tanhBackward(gradient, lastOutput, rows, width);
    return gradient;
  }
}
