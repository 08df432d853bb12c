package io.github.experimentmaven.mlp.network;

import java.util.List;

/** The Euclidean norm of all gradients together. */
final class GradientNorm {

  /** PyTorch's guard against a division by zero. */
  private static final double GUARD = 1e-6;

  private GradientNorm() {}

  /** Scales all gradients down to a norm if theirs is larger, as PyTorch does. */
  static void clip(List<Parameter> parameters, double maximum) {
    double factor = maximum / (of(parameters) + GUARD);
    if (factor < 1) {
      for (Parameter parameter : parameters) {
        for (float[] row : parameter.gradients()) {
          scale(row, (float) factor);
        }
      }
    }
  }

  /** Four sums taken side by side and then added, always in the same order. */
  static double of(List<Parameter> parameters) {
    double[] sums = new double[4];
    for (Parameter parameter : parameters) {
      for (float[] row : parameter.gradients()) {
        for (int c = 0; c < row.length; c++) {
          sums[c & 3] += (double) row[c] * row[c];
        }
      }
    }
    return Math.sqrt((sums[0] + sums[1]) + (sums[2] + sums[3]));
  }

  private static void scale(float[] row, float factor) {
    for (int c = 0; c < row.length; c++) {
      row[c] *= factor;
    }
  }
}
