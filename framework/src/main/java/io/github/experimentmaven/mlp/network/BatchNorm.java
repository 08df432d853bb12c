package io.github.experimentmaven.mlp.network;

import io.github.experimentmaven.mlp.kernel.Kernels;
import io.github.experimentmaven.mlp.kernel.NormalizationColumns;
import io.github.experimentmaven.mlp.option.BatchNormOptions;
import java.util.Arrays;
import java.util.List;

/**
 * Batch normalisation with PyTorch's arithmetic: a training batch is normalised by its own mean and
 * biased variance, and the running variance is that of the unbiased ones. A training batch of a
 * single row has no variance: it is normalised by the running statistics, which it leaves as they
 * are, and which are constants to its gradient (PyTorch refuses such a batch).
 */
final class BatchNorm implements Stage {

  private final Kernels kernels;
  private final LayerState state;
  private final boolean inPlace;
  private final float momentum;
  private final float epsilon;
  private final int width;
  private final float[][] normalized;
  private final float[][] output;
  private final float[] mean;
  private final float[] inverseDeviation;
  private final float[] scale;
  private final float[] meanGradient;
  private final float[] meanProduct;
  private final float[] gammaGradient;
  private final float[] betaGradient;
  private final NormalizationColumns columns;

  /**
   * Batch normalisation of a layer.
   *
   * @param inPlace whether the input may be overwritten
   */
  BatchNorm(
      Kernels kernels, LayerState state, BatchNormOptions options, int capacity, boolean inPlace) {
    this.kernels = kernels;
    this.state = state;
    this.inPlace = inPlace;
    momentum = (float) options.momentum();
    epsilon = (float) options.epsilon();
    width = state.outputs();
    normalized = new float[capacity][width];
    output = inPlace ? new float[0][] : new float[capacity][width];
    mean = new float[width];
    inverseDeviation = new float[width];
    scale = new float[width];
    meanGradient = new float[width];
    meanProduct = new float[width];
    gammaGradient = new float[width];
    betaGradient = new float[width];
    columns = new NormalizationColumns(mean, inverseDeviation, state.gamma(), state.beta());
  }

  @Override
  public float[][] forward(float[][] input, int rows, boolean training) {
    if (training && rows > 1) {
      useStatisticsOf(input, rows);
    } else {
      useRunningStatistics();
    }
    float[][] target = inPlace ? input : output;
    kernels.normalize(input, normalized, target, columns, rows, width);
    return target;
  }

  private void useStatisticsOf(float[][] input, int rows) {
    Arrays.fill(mean, 0);
    kernels.addRows(mean, input, rows, width);
    float perRow = 1f / rows;
    for (int c = 0; c < width; c++) {
      mean[c] *= perRow;
    }
    float[] squares = inverseDeviation;
    Arrays.fill(squares, 0);
    kernels.addSquaredDeviations(squares, input, mean, rows, width);
    float unbiased = 1f / (rows - 1);
    float keep = 1f - momentum;
    float[] runningMean = state.runningMean();
    float[] runningVariance = state.runningVariance();
    for (int c = 0; c < width; c++) {
      runningMean[c] = keep * runningMean[c] + momentum * mean[c];
      runningVariance[c] = keep * runningVariance[c] + momentum * (squares[c] * unbiased);
      inverseDeviation[c] = 1f / (float) Math.sqrt(squares[c] * perRow + epsilon);
    }
  }

  private void useRunningStatistics() {
    System.arraycopy(state.runningMean(), 0, mean, 0, width);
    float[] runningVariance = state.runningVariance();
    for (int c = 0; c < width; c++) {
      inverseDeviation[c] = 1f / (float) Math.sqrt(runningVariance[c] + epsilon);
    }
  }

  @Override
  public float[][] backward(float[][] gradient, int rows) {
    Arrays.fill(betaGradient, 0);
    kernels.addRows(betaGradient, gradient, rows, width);
    Arrays.fill(gammaGradient, 0);
    kernels.addProducts(gammaGradient, gradient, normalized, rows, width);
    float perRow = rows > 1 ? 1f / rows : 0f;
    float[] gamma = state.gamma();
    for (int c = 0; c < width; c++) {
      scale[c] = gamma[c] * inverseDeviation[c];
      meanGradient[c] = betaGradient[c] * perRow;
      meanProduct[c] = gammaGradient[c] * perRow;
    }
    kernels.normalizeBackward(gradient, normalized, scale, meanGradient, meanProduct, rows, width);
    return gradient;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter(new float[][] {state.gamma()}, new float[][] {gammaGradient}),
        new Parameter(new float[][] {state.beta()}, new float[][] {betaGradient}));
  }
}
