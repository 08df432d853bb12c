package io.github.experimentmaven.mlp.kernel;

/** The kernels in plain Java, without any module or option of the JVM. */
public final class PlainKernels implements Kernels {
  @Override
  public void multiplyAdd(
      float[][] sum, float[][] left, float[][] right, int rows, int inner, int columns) {
    PlainMatrixKernels.multiplyAdd(sum, left, right, rows, inner, columns);
  }

  @Override
  public void transposedMultiplyAdd(
      float[][] sum, float[][] left, float[][] right, int rows, int inner, int columns) {
    PlainMatrixKernels.transposedMultiplyAdd(sum, left, right, rows, inner, columns);
  }

  @Override
  public void multiplyTransposedAdd(
      float[][] sum, float[][] left, float[][] right, int rows, int inner, int columns) {
    PlainDotKernels.multiplyTransposedAdd(sum, left, right, rows, inner, columns);
  }

  @Override
  public void addRows(float[] sums, float[][] matrix, int rows, int columns) {
    int r = 0;
    for (; r + 4 <= rows; r += 4) {
      PlainRowKernels.add4(sums, matrix[r], matrix[r + 1], matrix[r + 2], matrix[r + 3], columns);
    }
    for (; r < rows; r++) {
      PlainRowKernels.add1(sums, matrix[r], columns);
    }
  }

  @Override
  public void addSquaredDeviations(
      float[] sums, float[][] matrix, float[] mean, int rows, int columns) {
    int r = 0;
    for (; r + 2 <= rows; r += 2) {
      PlainRowKernels.addSquaredDeviations2(sums, matrix[r], matrix[r + 1], mean, columns);
    }
    if (r < rows) {
      PlainRowKernels.addSquaredDeviations1(sums, matrix[r], mean, columns);
    }
  }

  @Override
  public void addProducts(float[] sums, float[][] left, float[][] right, int rows, int columns) {
    int r = 0;
    for (; r + 2 <= rows; r += 2) {
      PlainRowKernels.addProducts2(sums, left[r], right[r], left[r + 1], right[r + 1], columns);
    }
    if (r < rows) {
      PlainRowKernels.addProducts1(sums, left[r], right[r], columns);
    }
  }

  @Override
  public void normalize(
      float[][] input,
      float[][] normalized,
      float[][] output,
      NormalizationColumns columns,
      int rows,
      int width) {
    for (int r = 0; r < rows; r++) {
      PlainRowKernels.normalize(
          input[r],
          normalized[r],
          output[r],
          columns.mean(),
          columns.inverseDeviation(),
          columns.gamma(),
          columns.beta(),
          width);
    }
  }

  @Override
  public void normalizeBackward(
      float[][] gradient,
      float[][] normalized,
      float[] scale,
      float[] meanGradient,
      float[] meanProduct,
      int rows,
      int columns) {
    for (int r = 0; r < rows; r++) {
      PlainRowKernels.normalizeBackward(
          gradient[r], normalized[r], scale, meanGradient, meanProduct, columns);
    }
  }

  @Override
  public void relu(float[][] values, int rows, int columns) {
    for (int r = 0; r < rows; r++) {
      PlainRowKernels.relu(values[r], columns);
    }
  }

  @Override
  public void reluBackward(float[][] gradient, float[][] output, int rows, int columns) {
    for (int r = 0; r < rows; r++) {
      PlainRowKernels.reluBackward(gradient[r], output[r], columns);
    }
  }

  @Override
  public void tanh(float[][] values, int rows, int columns) {
    for (int r = 0; r < rows; r++) {
      PlainRowKernels.tanh(values[r], columns);
    }
  }

  @Override
  public void tanhBackward(float[][] gradient, float[][] output, int rows, int columns) {
    for (int r = 0; r < rows; r++) {
      PlainRowKernels.tanhBackward(gradient[r], output[r], columns);
    }
  }

  @Override
  public void multiplyElements(
      float[][] result, float[][] left, float[][] right, int rows, int columns) {
    for (int r = 0; r < rows; r++) {
      PlainRowKernels.multiplyElements(result[r], left[r], right[r], columns);
    }
  }

  @Override
  public void adam(
      float[][] values,
      float[][] gradients,
      float[][] first,
      float[][] second,
      AdamStep step,
      int rows,
      int columns) {
    for (int r = 0; r < rows; r++) {
      PlainRowKernels.adam(values[r], gradients[r], first[r], second[r], step, columns);
    }
  }
}
