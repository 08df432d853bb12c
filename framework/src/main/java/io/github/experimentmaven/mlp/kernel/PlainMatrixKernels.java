package io.github.experimentmaven.mlp.kernel;

import java.util.Arrays;

/**
 * Products of matrices in plain Java, in shapes that the just-in-time compiler vectorises: loops
 * over one row with nothing but the inner index, four rows and three summed indices a pass.
 */
final class PlainMatrixKernels {

  /**
   * Bits of the widest row that kernels take. Telling the compiler that a row's end is far below
   * the longest array's lets it share one index between the arrays of a loop; a body of this size
   * is too big for it to vectorise otherwise, and silently three times slower.
   */
  private static final int WIDEST = 0xffffff;

  private PlainMatrixKernels() {}

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
    for (; r + 4 <= rows; r += 4) {
      int k = 0;
      float[] x0 = left[r];
      float[] x1 = left[r + 1];
      float[] x2 = left[r + 2];
      float[] x3 = left[r + 3];
      for (; k + 3 <= inner; k += 3) {
        add4x3(
            sum[r],
            sum[r + 1],
            sum[r + 2],
            sum[r + 3],
            right[k],
            right[k + 1],
            right[k + 2],
            columns,
            x0[k],
            x0[k + 1],
            x0[k + 2],
            x1[k],
            x1[k + 1],
            x1[k + 2],
            x2[k],
            x2[k + 1],
            x2[k + 2],
            x3[k],
            x3[k + 1],
            x3[k + 2]);
      }
      for (; k < inner; k++) {
        add4x1(
            sum[r],
            sum[r + 1],
            sum[r + 2],
            sum[r + 3],
            right[k],
            columns,
            x0[k],
            x1[k],
            x2[k],
            x3[k]);
      }
    }
    for (; r < rows; r++) {
      addOneRow(sum[r], left[r], right, inner, columns);
    }
  }

  static void multiplyTransposed(
      float[][] sum, float[][] left, float[][] right, int rows, int inner, int columns) {
    for (int r = 0; r < rows; r++) {
      Arrays.fill(sum[r], 0, columns, 0f);
    }
    int r = 0;
    for (; r + 4 <= rows; r += 4) {
      int k = 0;
      for (; k + 3 <= inner; k += 3) {
        float[] x0 = left[k];
        float[] x1 = left[k + 1];
        float[] x2 = left[k + 2];
        add4x3(
            sum[r],
            sum[r + 1],
            sum[r + 2],
            sum[r + 3],
            right[k],
            right[k + 1],
            right[k + 2],
            columns,
            x0[r],
            x1[r],
            x2[r],
            x0[r + 1],
            x1[r + 1],
            x2[r + 1],
            x0[r + 2],
            x1[r + 2],
            x2[r + 2],
            x0[r + 3],
            x1[r + 3],
            x2[r + 3]);
      }
      for (; k < inner; k++) {
        float[] x0 = left[k];
        add4x1(
            sum[r],
            sum[r + 1],
            sum[r + 2],
            sum[r + 3],
            right[k],
            columns,
            x0[r],
            x0[r + 1],
            x0[r + 2],
            x0[r + 3]);
      }
    }
    for (; r < rows; r++) {
      addOneRowTransposed(sum[r], left, r, right, inner, columns);
    }
  }

  /** sum += x · right. */
  static void addOneRow(float[] sum, float[] x, float[][] right, int inner, int columns) {
    int k = 0;
    for (; k + 4 <= inner; k += 4) {
      add1x4(
          sum,
          right[k],
          right[k + 1],
          right[k + 2],
          right[k + 3],
          columns,
          x[k],
          x[k + 1],
          x[k + 2],
          x[k + 3]);
    }
    for (; k < inner; k++) {
      add1x1(sum, right[k], columns, x[k]);
    }
  }

  /** sum += column r of left · right. */
  static void addOneRowTransposed(
      float[] sum, float[][] left, int r, float[][] right, int inner, int columns) {
    int k = 0;
    for (; k + 4 <= inner; k += 4) {
      add1x4(
          sum,
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
      add1x1(sum, right[k], columns, left[k][r]);
    }
  }

  private static void add4x3(
      float[] sum0,
      float[] sum1,
      float[] sum2,
      float[] sum3,
      float[] w0,
      float[] w1,
      float[] w2,
      int width,
      float x00,
      float x01,
      float x02,
      float x10,
      float x11,
      float x12,
      float x20,
      float x21,
      float x22,
      float x30,
      float x31,
      float x32) {
    int columns = width & WIDEST;
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
      float s2 = sum2[c];
      s2 += x20 * v0;
      s2 += x21 * v1;
      s2 += x22 * v2;
      float s3 = sum3[c];
      s3 += x30 * v0;
      s3 += x31 * v1;
      s3 += x32 * v2;
      sum0[c] = s0;
      sum1[c] = s1;
      sum2[c] = s2;
      sum3[c] = s3;
    }
  }

  private static void add4x1(
      float[] sum0,
      float[] sum1,
      float[] sum2,
      float[] sum3,
      float[] w0,
      int width,
      float x00,
      float x10,
      float x20,
      float x30) {
    int columns = width & WIDEST;
    for (int c = 0; c < columns; c++) {
      float v0 = w0[c];
      float s0 = sum0[c];
      s0 += x00 * v0;
      float s1 = sum1[c];
      s1 += x10 * v0;
      float s2 = sum2[c];
      s2 += x20 * v0;
      float s3 = sum3[c];
      s3 += x30 * v0;
      sum0[c] = s0;
      sum1[c] = s1;
      sum2[c] = s2;
      sum3[c] = s3;
    }
  }

  private static void add1x4(
      float[] sum0,
      float[] w0,
      float[] w1,
      float[] w2,
      float[] w3,
      int width,
      float x00,
      float x01,
      float x02,
      float x03) {
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
      sum0[c] = s0;
    }
  }

  private static void add1x1(float[] sum0, float[] w0, int width, float x00) {
    int columns = width & WIDEST;
    for (int c = 0; c < columns; c++) {
      float v0 = w0[c];
      float s0 = sum0[c];
      s0 += x00 * v0;
      sum0[c] = s0;
    }
  }
}
