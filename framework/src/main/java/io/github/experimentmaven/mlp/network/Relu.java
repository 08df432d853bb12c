package io.github.experimentmaven.mlp.network;

import io.github.experimentmaven.mlp.kernel.Kernels;

/** max(0, x), in place. */
final class Relu implements Stage {

  private final Kernels kernels;
  private final int width;
  private float[][] lastOutput = {};

  Relu(Kernels kernels, int width) {
    this.kernels = kernels;
    this.width = width;
  }

  @Override
  public float[][] forward(float[][] input, int rows, boolean training) {
    kernels.relu(input, rows, width);
    lastOutput = input;
    return input;
  }

  @Override
  public float[][] backward(float[][] gradient, int rows) {
    kernels.reluBackward(gradient, lastOutput, rows, width);
    return gradient;
  }
}
