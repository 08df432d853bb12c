package io.github.experimentmaven.mlp.kernel;

/** Element-wise arithmetic on whole matrices in plain Java, from one column up to another. */
final class PlainElementKernels {

  private PlainElementKernels() {}

  static void addRows(float[] sums, float[][] matrix, int rows, int from, int to) {
    int r = 0;
    for (; r + 4 <= rows; r += 4) {
      PlainRowKernels.add4(sums, matrix[r], matrix[r + 1], matrix[r + 2], matrix[r + 3], from, to);
    }
    for (; r < rows; r++) {
      PlainRowKernels.add1(sums, matrix[r], from, to);
    }
  }

  static void addSquaredDeviations(
      float[] sums, float[][] matrix, float[] mean, int rows, int from, int to) {
    int r = 0;
    for (; r + 2 <= rows; r += 2) {
      PlainRowKernels.addSquaredDeviations2(sums, matrix[r], matrix[r + 1], mean, from, to);
    }
    if (r < rows) {
      PlainRowKernels.addSquaredDeviations1(sums, matrix[r], mean, from, to);
    }
  }

  static void addProducts(
      float[] sums, float[][] left, float[][] right, int rows, int from, int to) {
    int r = 0;
    for (; r + 2 <= rows; r += 2) {
      PlainRowKernels.addProducts2(sums, left[r], right[r], left[r + 1], right[r + 1], from, to);
    }
    if (r < rows) {
      PlainRowKernels.addProducts1(sums, left[r], right[r], from, to);
    }
  }

  static void normalize(
      float[][] input,
      float[][] normalized,
      float[][] output,
      NormalizationColumns columns,
      int rows,
      int from,
      int to) {
    for (int r = 0; r < rows; r++) {
      PlainRowKernels.normalize(
          input[r],
          normalized[r],
          output[r],
          columns.mean(),
          columns.inverseDeviation(),
          columns.gamma(),
          columns.beta(),
          from,
          to);
    }
  }

  static void normalizeBackward(
      float[][] gradient,
      float[][] normalized,
      float[] scale,
      float[] meanGradient,
      float[] meanProduct,
      int rows,
      int from,
      int to) {
    for (int r = 0; r < rows; r++) {
      PlainRowKernels.normalizeBackward(
          gradient[r], normalized[r], scale, meanGradient, meanProduct, from, to);
    }
  }

  static void relu(float[][] values, int rows, int from, int to) {
    for (int r = 0; r < rows; r++) {
      PlainRowKernels.relu(values[r], from, to);
    }
  }

  static void reluBackward(float[][] gradient, float[][] output, int rows, int from, int to) {
    for (int r = 0; r < rows; r++) {
      PlainRowKernels.reluBackward(gradient[r], output[r], from, to);
    }
  }

  static void tanh(float[][] values, int rows, int from, int to) {
    for (int r = 0; r < rows; r++) {
      PlainRowKernels.tanh(values[r], from, to);
    }
  }

  static void tanhBackward(float[][] gradient, float[][] output, int rows, int from, int to) {
    for (int r = 0; r < rows; r++) {
      PlainRowKernels.tanhBackward(gradient[r], output[r], from, to);
    }
  }

  static void multiplyElements(
      float[][] result, float[][] left, float[][] right, int rows, int from, int to) {
    for (int r = 0; r < rows; r++) {
      PlainRowKernels.multiplyElements(result[r], left[r], right[r], from, to);
    }
  }

  static void adam(
      float[][] values,
      float[][] gradients,
      float[][] first,
      float[][] second,
      AdamStep step,
      int rows,
      int from,
      int to) {
    for (int r = 0; r < rows; r++) {
      PlainRowKernels.adam(values[r], gradients[r], first[r], second[r], step, from, to);
    }
  }
}
