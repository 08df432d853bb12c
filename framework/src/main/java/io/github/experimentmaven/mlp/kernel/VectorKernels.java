package io.github.experimentmaven.mlp.kernel;

/**
 * The kernels on the Vector API, for JVMs started with {@code --add-modules jdk.incubator.vector};
 * elsewhere this class cannot be loaded. Columns that do not fill a vector are left to plain Java.
 */
final class VectorKernels implements Kernels {

  @Override
  public void multiply(
      float[][] result,
      float[] start,
      float[][] left,
      float[][] right,
      int rows,
      int inner,
      int columns) {
    VectorMatrixKernels.multiply(result, start, left, right, rows, inner, columns);
  }

  @Override
  public void multiplyByTransposed(
      float[][] result,
      float[] start,
      float[][] left,
      float[][] right,
      int rows,
      int inner,
      int columns) {
    PlainDotKernels.multiplyByTransposed(result, start, left, right, rows, inner, columns);
  }

  @Override
  public void multiplyTransposed(
      float[][] result, float[][] left, float[][] right, int rows, int inner, int columns) {
    VectorMatrixKernels.multiplyTransposed(result, left, right, rows, inner, columns);
  }

  @Override
  public void addRows(float[] sums, float[][] matrix, int rows, int columns) {
    int done = VectorRowKernels.addRows(sums, matrix, rows, columns);
    if (done < columns) {
      PlainElementKernels.addRows(sums, matrix, rows, done, columns);
    }
  }

  @Override
  public void addSquaredDeviations(
      float[] sums, float[][] matrix, float[] mean, int rows, int columns) {
    int done = VectorRowKernels.addSquaredDeviations(sums, matrix, mean, rows, columns);
    if (done < columns) {
      PlainElementKernels.addSquaredDeviations(sums, matrix, mean, rows, done, columns);
    }
  }

  @Override
  public void addProducts(float[] sums, float[][] left, float[][] right, int rows, int columns) {
    int done = VectorRowKernels.addProducts(sums, left, right, rows, columns);
    if (done < columns) {
      PlainElementKernels.addProducts(sums, left, right, rows, done, columns);
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
    int done = VectorRowKernels.normalize(input, normalized, output, columns, rows, width);
    if (done < width) {
      PlainElementKernels.normalize(input, normalized, output, columns, rows, done, width);
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
    int done =
        VectorRowKernels.normalizeBackward(
            gradient, normalized, scale, meanGradient, meanProduct, rows, columns);
    if (done < columns) {
      PlainElementKernels.normalizeBackward(
          gradient, normalized, scale, meanGradient, meanProduct, rows, done, columns);
    }
  }

  @Override
  public void relu(float[][] values, int rows, int columns) {
    int done = VectorRowKernels.relu(values, rows, columns);
    if (done < columns) {
      PlainElementKernels.relu(values, rows, done, columns);
    }
  }

  @Override
  public void reluBackward(float[][] gradient, float[][] output, int rows, int columns) {
    int done = VectorRowKernels.reluBackward(gradient, output, rows, columns);
    if (done < columns) {
      PlainElementKernels.reluBackward(gradient, output, rows, done, columns);
    }
  }

  @Override
  public void tanh(float[][] values, int rows, int columns) {
    int done = VectorRowKernels.tanh(values, rows, columns);
    if (done < columns) {
      PlainElementKernels.tanh(values, rows, done, columns);
    }
  }

  @Override
  public void tanhBackward(float[][] gradient, float[][] output, int rows, int columns) {
    int done = VectorRowKernels.tanhBackward(gradient, output, rows, columns);
    if (done < columns) {
      PlainElementKernels.tanhBackward(gradient, output, rows, done, columns);
    }
  }

  @Override
  public void multiplyElements(
      float[][] result, float[][] left, float[][] right, int rows, int columns) {
    int done = VectorRowKernels.multiplyElements(result, left, right, rows, columns);
    if (done < columns) {
      PlainElementKernels.multiplyElements(result, left, right, rows, done, columns);
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
    int done = 0;
    for (int r = 0; r < rows; r++) {
      done = VectorRowKernels.adam(values[r], gradients[r], first[r], second[r], step, columns);
    }
    if (done < columns) {
      PlainElementKernels.adam(values, gradients, first, second, step, rows, done, columns);
    }
  }
}
