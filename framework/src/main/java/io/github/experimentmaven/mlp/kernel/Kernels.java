package io.github.experimentmaven.mlp.kernel;

/**
 * Arithmetic on matrices of float32 that are arrays of rows. Every result is defined to the bit: an
 * element's sum is taken in ascending order of the summed index, with one rounding for each
 * multiplication and each addition and never a fused one. So all implementations, on all machines
 * and whatever their vector width, give the same bits, and a plain triple loop is their test.
 *
 * <p>Rows may be longer than the columns in use, and matrices may have more rows than are in use.
 * Distinct parameters must be distinct arrays unless a method says otherwise.
 */
public interface Kernels {

  /**
   * result[r][c] = start[c] + Σₖ left[r][k] · right[k][c].
   *
   * @param result {@code [rows, columns]}
   * @param start {@code [columns]}
   * @param left {@code [rows, inner]}
   * @param right {@code [inner, columns]}
   */
  void multiply(
      float[][] result,
      float[] start,
      float[][] left,
      float[][] right,
      int rows,
      int inner,
      int columns);

  /**
   * result[r][c] = start[c] + Σₖ left[r][k] · right[c][k].
   *
   * @param result {@code [rows, columns]}
   * @param start {@code [columns]}
   * @param left {@code [rows, inner]}
   * @param right {@code [columns, inner]}
   */
  void multiplyByTransposed(
      float[][] result,
      float[] start,
      float[][] left,
      float[][] right,
      int rows,
      int inner,
      int columns);

  /**
   * result[r][c] = 0 + Σₖ left[k][r] · right[k][c].
   *
   * @param result {@code [rows, columns]}
   * @param left {@code [inner, rows]}
   * @param right {@code [inner, columns]}
   */
  void multiplyTransposed(
      float[][] result, float[][] left, float[][] right, int rows, int inner, int columns);

  /** sums[c] += Σᵣ matrix[r][c]. */
  void addRows(float[] sums, float[][] matrix, int rows, int columns);

  /** sums[c] += Σᵣ (matrix[r][c] − mean[c])². */
  void addSquaredDeviations(float[] sums, float[][] matrix, float[] mean, int rows, int columns);

  /** sums[c] += Σᵣ left[r][c] · right[r][c]. */
  void addProducts(float[] sums, float[][] left, float[][] right, int rows, int columns);

  /**
   * normalized = (input − mean) · inverseDeviation and output = gamma · normalized + beta, for each
   * column. The output may be the input.
   */
  void normalize(
      float[][] input,
      float[][] normalized,
      float[][] output,
      NormalizationColumns columns,
      int rows,
      int width);

  /** gradient = scale · ((gradient − meanGradient) − normalized · meanProduct), for each column. */
  void normalizeBackward(
      float[][] gradient,
      float[][] normalized,
      float[] scale,
      float[] meanGradient,
      float[] meanProduct,
      int rows,
      int columns);

  /** values = max(0, values). */
  void relu(float[][] values, int rows, int columns);

  /** gradient = 0 where the output of {@link #relu} is 0. */
  void reluBackward(float[][] gradient, float[][] output, int rows, int columns);

  /** values = tanh(values), with an error below 7e-7. */
  void tanh(float[][] values, int rows, int columns);

  /** gradient = gradient · (1 − output²), where output is that of {@link #tanh}. */
  void tanhBackward(float[][] gradient, float[][] output, int rows, int columns);

  /** result = left · right, element by element; the result may be one of both. */
  void multiplyElements(float[][] result, float[][] left, float[][] right, int rows, int columns);

  /**
   * A step of Adam or AdamW.
   *
   * @param values the parameters to change
   * @param first running mean of gradients, changed
   * @param second running mean of squared gradients, changed
   */
  void adam(
      float[][] values,
      float[][] gradients,
      float[][] first,
      float[][] second,
      AdamStep step,
      int rows,
      int columns);
}
