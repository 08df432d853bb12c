package io.github.experimentmaven.mlp.kernel;

import java.util.Arrays;

/**
 * The same as {@link PlainMatrixKernels} for short rows, two rows and four summed indices a pass.
 * The two have loops of their own because the compiler unrolls a loop by the number of its
 * iterations that it has seen: short rows in the same loop cost long ones a third of their speed.
 */
final class PlainShortRowKernels {

  /** Rows shorter than this are short. */
  static final int BELOW = 48;

  /** Bits of the widest row, as in {@link PlainSmallBlockKernels}. */
  private static final int WIDEST = 0x3f;

  private PlainShortRowKernels() {}

  static void multiply(
      float[][] sum,
      float[] start,
      float[][] left,
      float[][] right,
      int rows,
      int inner,
      int columns) {
    for (int r = 0; r < rows; r++) {
      System.arraycopy(start, 0, sum[r], 0, columns);
    }
    int r = 0;
    for (; r + 2 <= rows; r += 2) {
      float[] x0 = left[r];
      float[] x1 = left[r + 1];
      addTwoRows(sum[r], sum[r + 1], x0, x1, right, inner, columns);
      for (int k = inner - inner % 4; k < inner; k++) {
        add2x1(sum[r], sum[r + 1], right[k], columns, x0[k], x1[k]);
      }
    }
    if (r < rows) {
      PlainMatrixKernels.addOneRow(sum[r], left[r], right, inner, columns);
    }
  }

  static void multiplyTransposed(
      float[][] sum, float[][] left, float[][] right, int rows, int inner, int columns) {
    for (int r = 0; r < rows; r++) {
      Arrays.fill(sum[r], 0, columns, 0f);
    }
    int r = 0;
    for (; r + 2 <= rows; r += 2) {
      int k = 0;
      for (; k + 4 <= inner; k += 4) {
        float[] x0 = left[k];
        float[] x1 = left[k + 1];
        float[] x2 = left[k + 2];
        float[] x3 = left[k + 3];
        add2x4(
            sum[r],
            sum[r + 1],
            right[k],
            right[k + 1],
            right[k + 2],
            right[k + 3],
            columns,
            x0[r],
            x1[r],
            x2[r],
            x3[r],
            x0[r + 1],
            x1[r + 1],
            x2[r + 1],
            x3[r + 1]);
      }
      for (; k < inner; k++) {
        float[] x0 = left[k];
        add2x1(sum[r], sum[r + 1], right[k], columns, x0[r], x0[r + 1]);
      }
    }
    if (r < rows) {
      PlainMatrixKernels.addOneRowTransposed(sum[r], left, r, right, inner, columns);
    }
  }

  /** Adds to two rows the products of as many summed indices as are whole fours. */
  private static void addTwoRows(
      float[] sum0, float[] sum1, float[] x0, float[] x1, float[][] right, int inner, int width) {
    int columns = width & WIDEST;
    for (int k = 0; k + 4 <= inner; k += 4) {
      float[] w0 = right[k];
      float[] w1 = right[k + 1];
      float[] w2 = right[k + 2];
      float[] w3 = right[k + 3];
      float x00 = x0[k];
      float x01 = x0[k + 1];
      float x02 = x0[k + 2];
      float x03 = x0[k + 3];
      float x10 = x1[k];
      float x11 = x1[k + 1];
      float x12 = x1[k + 2];
      float x13 = x1[k + 3];
      for (int c = 0; c < columns; c++) {
        float v0 = w0[c];
        float v1 = w1[c];
        float v2 = w2[c];
        float v3 = w3[c];
        float s0 = sum0[c];
        s0 += x00 * v0;
        s0 += x01 * v1;
        s0 += x02 * v2;
        s0 += x03 * v3;
        float s1 = sum1[c];
        s1 += x10 * v0;
        s1 += x11 * v1;
        s1 += x12 * v2;
        s1 += x13 * v3;
        sum0[c] = s0;
        sum1[c] = s1;
      }
    }
  }

  private static void add2x4(
      float[] sum0,
      float[] sum1,
      float[] w0,
      float[] w1,
      float[] w2,
      float[] w3,
      int width,
      float x00,
      float x01,
      float x02,
      float x03,
      float x10,
      float x11,
      float x12,
      float x13) {
    int columns = width & WIDEST;
    for (int c = 0; c < columns; c++) {
      float v0 = w0[c];
      float v1 = w1[c];
      float v2 = w2[c];
      float v3 = w3[c];
      float s0 = sum0[c];
      s0 += x00 * v0;
      s0 += x01 * v1;
      s0 += x02 * v2;
      s0 += x03 * v3;
      float s1 = sum1[c];
      s1 += x10 * v0;
      s1 += x11 * v1;
      s1 += x12 * v2;
      s1 += x13 * v3;
      sum0[c] = s0;
      sum1[c] = s1;
    }
  }

  private static void add2x1(
      float[] sum0, float[] sum1, float[] w0, int width, float x00, float x10) {
    int columns = width & WIDEST;
    for (int c = 0; c < columns; c++) {
      float v0 = w0[c];
      float s0 = sum0[c];
      s0 += x00 * v0;
      float s1 = sum1[c];
      s1 += x10 * v0;
      sum0[c] = s0;
      sum1[c] = s1;
    }
  }
}
