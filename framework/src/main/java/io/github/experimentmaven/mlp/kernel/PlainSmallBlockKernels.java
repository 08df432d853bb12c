package io.github.experimentmaven.mlp.kernel;

import java.util.Arrays;

/**
 * The same as {@link PlainMatrixKernels} with two rows and three summed indices a pass: for
 * processors with sixteen vector registers, where the compiler spills those of the larger pass.
 */
final class PlainSmallBlockKernels {
  private PlainSmallBlockKernels() {}

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
      for (; k + 3 <= inner; k += 3) {
        add2x3(
            sum[r],
            sum[r + 1],
            right[k],
            right[k + 1],
            right[k + 2],
            columns,
            x0[k],
            x0[k + 1],
            x0[k + 2],
            x1[k],
            x1[k + 1],
            x1[k + 2]);
      }
      for (; k < inner; k++) {
        add2x1(sum[r], sum[r + 1], right[k], columns, x0[k], x1[k]);
      }
    }
    if (r < rows) {
      float[] x0 = left[r];
      int k = 0;
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
      for (; k + 3 <= inner; k += 3) {
        float[] x0 = left[k];
        float[] x1 = left[k + 1];
        float[] x2 = left[k + 2];
        add2x3(
            sum[r],
            sum[r + 1],
            right[k],
            right[k + 1],
            right[k + 2],
            columns,
            x0[r],
            x1[r],
            x2[r],
            x0[r + 1],
            x1[r + 1],
            x2[r + 1]);
      }
      for (; k < inner; k++) {
        float[] x0 = left[k];
        add2x1(sum[r], sum[r + 1], right[k], columns, x0[r], x0[r + 1]);
      }
    }
    if (r < rows) {
      int k = 0;
      for (; k + 4 <= inner; k += 4) {
        PlainMatrixKernels.add1x4(
            sum[r],
            right[k],
            right[k + 1],
            right[k + 2],
            right[k + 3],
            columns,
            left[k][r],
            left[k + 1][r],
            left[k + 2][r],
            left[k + 3][r]);
      }
      for (; k < inner; k++) {
        PlainMatrixKernels.add1x1(sum[r], right[k], columns, left[k][r]);
      }
    }
  }

  private static void add2x3(
      float[] sum0,
      float[] sum1,
      float[] w0,
      float[] w1,
      float[] w2,
      int width,
      float x00,
      float x01,
      float x02,
      float x10,
      float x11,
      float x12) {
    int columns = width & PlainMatrixKernels.WIDEST;
    for (int c = 0; c < columns; c++) {
      float v0 = w0[c];
      float v1 = w1[c];
      float v2 = w2[c];
      float s0 = sum0[c];
      s0 += x00 * v0;
      s0 += x01 * v1;
      s0 += x02 * v2;
      float s1 = sum1[c];
      s1 += x10 * v0;
      s1 += x11 * v1;
      s1 += x12 * v2;
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
