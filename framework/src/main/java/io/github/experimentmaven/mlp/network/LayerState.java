package io.github.experimentmaven.mlp.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What one dense layer has learnt, with its batch normalisation where it has one. The arrays are
 * the working memory of training and are changed in place.
 */
public final class LayerState {

  private final int inputs;
  private final int outputs;
  private final boolean normalised;
  private final float[][] weights;
  private final float[][] transposed;
  private final float[] bias;
  private final float[] gamma;
  private final float[] beta;
  private final float[] runningMean;
  private final float[] runningVariance;

  /** A layer of zeros that normalises to mean 0 and variance 1 where it normalises. */
  LayerState(int inputs, int outputs, boolean normalised) {
    this.inputs = inputs;
    this.outputs = outputs;
    this.normalised = normalised;
    weights = new float[inputs][outputs];
    transposed = new float[outputs][inputs];
    bias = new float[outputs];
    int columns = normalised ? outputs : 0;
    gamma = new float[columns];
    beta = new float[columns];
    runningMean = new float[columns];
    runningVariance = new float[columns];
    Arrays.fill(gamma, 1);
    Arrays.fill(runningVariance, 1);
  }

  /** Number of inputs. */
  public int inputs() {
    return inputs;
  }

  /** Number of outputs. */
  public int outputs() {
    return outputs;
  }

  /** Whether the layer is batch-normalised. */
  public boolean normalised() {
    return normalised;
  }

  /** Weights, {@code [inputs, outputs]}. */
  public float[][] weights() {
    return weights;
  }

  /** The weights transposed, {@code [outputs, inputs]}: a copy that is kept up to date. */
  float[][] transposed() {
    return transposed;
  }

  /** Bias, {@code [outputs]}. */
  public float[] bias() {
    return bias;
  }

  /** Factor after normalisation, {@code [outputs]}, or empty. */
  public float[] gamma() {
    return gamma;
  }

  /** Summand after normalisation, {@code [outputs]}, or empty. */
  public float[] beta() {
    return beta;
  }

  /** Running mean of the batches, {@code [outputs]}, or empty. */
  public float[] runningMean() {
    return runningMean;
  }

  /** Running variance of the batches, {@code [outputs]}, or empty. */
  public float[] runningVariance() {
    return runningVariance;
  }

  /** All rows of numbers in a fixed order: weights, bias, gamma, beta, mean, variance. */
  List<float[]> rows() {
    List<float[]> rows = new ArrayList<>(Arrays.asList(weights));
    rows.addAll(List.of(bias, gamma, beta, runningMean, runningVariance));
    return rows;
  }

  /** Whether the weights are kept by their transposed rows, because those are the longer ones. */
  boolean keptTransposed() {
    return inputs > outputs;
  }

  /** Brings the copy that is not {@link #keptTransposed} up to date. */
  void synchronizeFromKept() {
    if (keptTransposed()) {
      transpose(transposed, weights, outputs, inputs);
    } else {
      transpose(weights, transposed, inputs, outputs);
    }
  }

  /** Brings the transposed copy up to date with {@link #weights()}. */
  void synchronizeFromWeights() {
    transpose(weights, transposed, inputs, outputs);
  }

  private static void transpose(float[][] from, float[][] to, int rows, int columns) {
    int r = 0;
    for (; r + 8 <= rows; r += 8) {
      transpose8(from, to, r, columns);
    }
    for (; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        to[c][r] = from[r][c];
      }
    }
  }

  private static void transpose8(float[][] from, float[][] to, int r, int columns) {
    float[] row0 = from[r];
    float[] row1 = from[r + 1];
    float[] row2 = from[r + 2];
    float[] row3 = from[r + 3];
    float[] row4 = from[r + 4];
    float[] row5 = from[r + 5];
    float[] row6 = from[r + 6];
    float[] row7 = from[r + 7];
    for (int c = 0; c < columns; c++) {
      float[] column = to[c];
      column[r] = row0[c];
      column[r + 1] = row1[c];
      column[r + 2] = row2[c];
      column[r + 3] = row3[c];
      column[r + 4] = row4[c];
      column[r + 5] = row5[c];
      column[r + 6] = row6[c];
      column[r + 7] = row7[c];
    }
  }
}
