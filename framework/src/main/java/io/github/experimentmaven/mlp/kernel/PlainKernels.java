package io.github.experimentmaven.mlp.kernel;

/** The kernels in plain Java, without any module or option of the JVM. */
final class PlainKernels implements Kernels {

  private final boolean smallBlocks;

  /**
   * Creates them.
   *
   * @param smallBlocks whether products take few rows a pass, for processors with few registers;
   *     never changes a result
   */
  PlainKernels(boolean smallBlocks) {
    this.smallBlocks = smallBlocks;
  }

  @Override
  public void multiply(
      float[][] result,
      float[] start,
      float[][] left,
      float[][] right,
      int rows,
      int inner,
      int columns) {
    if (columns < PlainShortRowKernels.BELOW) {
      PlainShortRowKernels.multiply(result, start, left, right, rows, inner, columns);
    } else if (smallBlocks && columns < PlainSmallBlockKernels.BELOW) {
      PlainSmallBlockKernels.multiply(result, start, left, right, rows, inner, columns);
    } else {
      PlainMatrixKernels.multiply(result, start, left, right, rows, inner, columns);
    }
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
    if (columns < PlainShortRowKernels.BELOW) {
      PlainShortRowKernels.multiplyTransposed(result, left, right, rows, inner, columns);
    } else if (smallBlocks && columns < PlainSmallBlockKernels.BELOW) {
      PlainSmallBlockKernels.multiplyTransposed(result, left, right, rows, inner, columns);
    } else {
      PlainMatrixKernels.multiplyTransposed(result, left, right, rows, inner, columns);
    }
  }

  @Override
  public void addRows(float[] sums, float[][] matrix, int rows, int columns) {
    PlainElementKernels.addRows(sums, matrix, rows, 0, columns);
  }

  @Override
  public void addSquaredDeviations(
      float[] sums, float[][] matrix, float[] mean, int rows, int columns) {
    PlainElementKernels.addSquaredDeviations(sums, matrix, mean, rows, 0, columns);
  }

  @Override
  public void addProducts(float[] sums, float[][] left, float[][] right, int rows, int columns) {
    PlainElementKernels.addProducts(sums, left, right, rows, 0, columns);
  }

  @Override
  public void normalize(
      float[][] input,
      float[][] normalized,
      float[][] output,
      NormalizationColumns columns,
      int rows,
      int width) {
    PlainElementKernels.normalize(input, normalized, output, columns, rows, 0, width);
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
    PlainElementKernels.normalizeBackward(
        gradient, normalized, scale, meanGradient, meanProduct, rows, 0, columns);
  }

  @Override
  public void relu(float[][] values, int rows, int columns) {
    PlainElementKernels.relu(values, rows, 0, columns);
  }

  @Override
  public void reluBackward(float[][] gradient, float[][] output, int rows, int columns) {
    PlainElementKernels.reluBackward(gradient, output, rows, 0, columns);
  }

  @Override
  public void tanh(float[][] values, int rows, int columns) {
    PlainElementKernels.tanh(values, rows, 0, columns);
  }

  @Override
  public void tanhBackward(float[][] gradient, float[][] output, int rows, int columns) {
    PlainElementKernels.tanhBackward(gradient, output, rows, 0, columns);
  }

  @Override
  public void multiplyElements(
      float[][] result, float[][] left, float[][] right, int rows, int columns) {
    PlainElementKernels.multiplyElements(result, left, right, rows, 0, columns);
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
    PlainElementKernels.adam(values, gradients, first, second, step, rows, 0, columns);
  }
}
