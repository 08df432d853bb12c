package io.github.experimentmaven.mlp.kernel;

import java.util.Arrays;

/**
 * The same as {@link PlainMatrixKernels} for short rows, two rows and six summed indices a pass.
 * The two have loops of their own because the compiler unrolls a loop by the number of its
 * iterations that it has seen: short rows in the same loop cost long ones a third of their speed.
 */
final class PlainShortRowKernels {
  /** Rows shorter than this are short. */
  static final int BELOW = 48;

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
      int k = 0;
      float[] x0 = left[r];
      float[] x1 = left[r + 1];
      for (; k + 6 <= inner; k += 6) {
        add2x6(
            sum[r],
            sum[r + 1],
            right[k],
            right[k + 1],
            right[k + 2],
            right[k + 3],
            right[k + 4],
            right[k + 5],
            columns,
            x0[k],
            x0[k + 1],
            x0[k + 2],
            x0[k + 3],
            x0[k + 4],
            x0[k + 5],
            x1[k],
            x1[k + 1],
            x1[k + 2],
            x1[k + 3],
            x1[k + 4],
            x1[k + 5]);
      }
      for (; k < inner; k++) {
        add2x1(sum[r], sum[r + 1], right[k], columns, x0[k], x1[k]);
      }
    }
    for (; r < rows; r++) {
      int k = 0;
      float[] x0 = left[r];
      for (; k + 4 <= inner; k += 4) {
        PlainMatrixKernels.add1x4(
            sum[r],
            right[k],
            right[k + 1],
            right[k + 2],
            right[k + 3],
            columns,
            x0[k],
            x0[k + 1],
            x0[k + 2],
            x0[k + 3]);
      }
      for (; k < inner; k++) {
        PlainMatrixKernels.add1x1(sum[r], right[k], columns, x0[k]);
      }
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
      for (; k + 6 <= inner; k += 6) {
        float[] x0 = left[k];
        float[] x1 = left[k + 1];
        float[] x2 = left[k + 2];
        float[] x3 = left[k + 3];
        float[] x4 = left[k + 4];
        float[] x5 = left[k + 5];
        add2x6(
            sum[r],
            sum[r + 1],
            right[k],
            right[k + 1],
            right[k + 2],
            right[k + 3],
            right[k + 4],
            right[k + 5],
            columns,
            x0[r],
            x1[r],
            x2[r],
            x3[r],
            x4[r],
            x5[r],
            x0[r + 1],
            x1[r + 1],
            x2[r + 1],
            x3[r + 1],
            x4[r + 1],
            x5[r + 1]);
      }
      for (; k < inner; k++) {
        float[] x0 = left[k];
        add2x1(sum[r], sum[r + 1], right[k], columns, x0[r], x0[r + 1]);
      }
    }
    for (; r < rows; r++) {
      int k = 0;
      for (; k + 4 <= inner; k += 4) {
        float[] x0 = left[k];
        float[] x1 = left[k + 1];
        float[] x2 = left[k + 2];
        float[] x3 = left[k + 3];
        PlainMatrixKernels.add1x4(
            sum[r],
            right[k],
            right[k + 1],
            right[k + 2],
            right[k + 3],
            columns,
            x0[r],
            x1[r],
            x2[r],
            x3[r]);
      }
      for (; k < inner; k++) {
        float[] x0 = left[k];
        PlainMatrixKernels.add1x1(sum[r], right[k], columns, x0[r]);
      }
    }
  }

  private static void add2x6(
      float[] sum0,
      float[] sum1,
      float[] w0,
      float[] w1,
      float[] w2,
      float[] w3,
      float[] w4,
      float[] w5,
      int width,
      float x00,
      float x01,
      float x02,
      float x03,
      float x04,
      float x05,
      float x10,
      float x11,
      float x12,
      float x13,
      float x14,
      float x15) {
    int columns = width & PlainMatrixKernels.WIDEST;
    for (int c = 0; c < columns; c++) {
      float v0 = w0[c];
      float v1 = w1[c];
      float v2 = w2[c];
      float v3 = w3[c];
      float v4 = w4[c];
      float v5 = w5[c];
      float s0 = sum0[c];
      s0 += x00 * v0;
      s0 += x01 * v1;
      s0 += x02 * v2;
      s0 += x03 * v3;
      s0 += x04 * v4;
      s0 += x05 * v5;
      float s1 = sum1[c];
      s1 += x10 * v0;
      s1 += x11 * v1;
      s1 += x12 * v2;
      s1 += x13 * v3;
      s1 += x14 * v4;
      s1 += x15 * v5;
      sum0[c] = s0;
      sum1[c] = s1;
    }
  }

  private static void add2x1(
      float[] sum0, float[] sum1, float[] w0, int width, float x00, float x10) {
    int columns = width & PlainMatrixKernels.WIDEST;
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
