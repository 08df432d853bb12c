package io.github.experimentmaven.mlp.network;

import io.github.experimentmaven.mlp.kernel.Kernels;
import java.util.Arrays;
import java.util.List;

/** A dense layer: output = input · weights + bias. */
final class Dense implements Stage {

  /** Rows shorter than this are better served by scalar dot products. */
  private static final int SHORT_ROW = 16;

  private final Kernels kernels;
  private final LayerState state;
  private final boolean first;
  private final boolean biasCancels;
  private final float[][] output;
  private final float[][] inputGradient;
  private final float[][] weightGradient;
  private final float[] biasGradient;
  private final float[] zeros;
  private float[][] lastInput = {};

  /**
   * A dense layer.
   *
   * @param capacity rows of the largest batch
   * @param first whether nothing before the layer learns, so that no gradient of its inputs is
   *     needed
   * @param biasCancels whether batch normalisation follows at once and takes the bias away again,
   *     so that its gradient is exactly zero; float32 would find rounding errors instead, which
   *     Adam would scale up to full steps
   * @param training whether there will be backward passes
   */
  Dense(
      Kernels kernels,
      LayerState state,
      int capacity,
      boolean first,
      boolean biasCancels,
      boolean training) {
    this.kernels = kernels;
    this.state = state;
    this.first = first;
    this.biasCancels = biasCancels;
    output = new float[capacity][state.outputs()];
    inputGradient = training && !first ? new float[capacity][state.inputs()] : new float[0][];
    weightGradient = training ? emptyLike(kept()) : new float[0][];
    zeros = new float[training && !first ? state.inputs() : 0];
    biasGradient = new float[training ? state.outputs() : 0];
  }

  private static float[][] emptyLike(float[][] matrix) {
    return new float[matrix.length][matrix[0].length];
  }

  private float[][] kept() {
    return state.keptTransposed() ? state.transposed() : state.weights();
  }

  @Override
  public float[][] forward(float[][] input, int rows, boolean training) {
    lastInput = input;
    if (state.outputs() < SHORT_ROW) {
      kernels.multiplyByTransposed(
          output, state.bias(), input, state.transposed(), rows, state.inputs(), state.outputs());
    } else {
      kernels.multiply(
          output, state.bias(), input, state.weights(), rows, state.inputs(), state.outputs());
    }
    return output;
  }

  @Override
  public float[][] backward(float[][] gradient, int rows) {
    if (!biasCancels) {
      Arrays.fill(biasGradient, 0);
      kernels.addRows(biasGradient, gradient, rows, state.outputs());
    }
    if (state.keptTransposed()) {
      kernels.multiplyTransposed(
          weightGradient, gradient, lastInput, state.outputs(), rows, state.inputs());
    } else {
      kernels.multiplyTransposed(
          weightGradient, lastInput, gradient, state.inputs(), rows, state.outputs());
    }
    if (!first) {
      backwardToInput(gradient, rows);
    }
    return inputGradient;
  }

  private void backwardToInput(float[][] gradient, int rows) {
    if (state.inputs() < SHORT_ROW) {
      kernels.multiplyByTransposed(
          inputGradient, zeros, gradient, state.weights(), rows, state.outputs(), state.inputs());
    } else {
      kernels.multiply(
          inputGradient,
          zeros,
          gradient,
          state.transposed(),
          rows,
          state.outputs(),
          state.inputs());
    }
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter(kept(), weightGradient),
        new Parameter(new float[][] {state.bias()}, new float[][] {biasGradient}));
  }

  @Override
  public void parametersChanged() {
    state.synchronizeFromKept();
  }
}
