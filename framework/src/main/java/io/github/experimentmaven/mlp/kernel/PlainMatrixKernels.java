package io.github.experimentmaven.mlp.kernel;

import java.util.Arrays;

/**
 * Products of matrices in plain Java, in shapes that the just-in-time compiler vectorises: loops
 * over one row with nothing but the inner index, two rows and three summed indices a pass. A body
 * any bigger is no longer vectorised, silently.
 */
final class PlainMatrixKernels {
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
    for (; r + 2 <= rows; r += 2) {
      float[] x0 = left[r];
      float[] x1 = left[r + 1];
      int k = 0;
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
      if (k + 2 <= inner) {
        add2x2(
            sum[r],
            sum[r + 1],
            right[k],
            right[k + 1],
            columns,
            x0[k],
            x0[k + 1],
            x1[k],
            x1[k + 1]);
        k += 2;
      }
      if (k < inner) {
        add2x1(sum[r], sum[r + 1], right[k], columns, x0[k], x1[k]);
      }
    }
    if (r < rows) {
      float[] x = left[r];
      int k = 0;
      for (; k + 3 <= inner; k += 3) {
        add1x3(sum[r], right[k], right[k + 1], right[k + 2], columns, x[k], x[k + 1], x[k + 2]);
      }
      for (; k < inner; k++) {
        add1x1(sum[r], right[k], columns, x[k]);
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
      if (k + 2 <= inner) {
        float[] x0 = left[k];
        float[] x1 = left[k + 1];
        add2x2(
            sum[r],
            sum[r + 1],
            right[k],
            right[k + 1],
            columns,
            x0[r],
            x1[r],
            x0[r + 1],
            x1[r + 1]);
        k += 2;
      }
      if (k < inner) {
        add2x1(sum[r], sum[r + 1], right[k], columns, left[k][r], left[k][r + 1]);
      }
    }
    if (r < rows) {
      int k = 0;
      for (; k + 3 <= inner; k += 3) {
        add1x3(
            sum[r],
            right[k],
            right[k + 1],
            right[k + 2],
            columns,
            left[k][r],
            left[k + 1][r],
            left[k + 2][r]);
      }
      for (; k < inner; k++) {
        add1x1(sum[r], right[k], columns, left[k][r]);
      }
    }
  }

  private static void add2x3(
      float[] sum0,
      float[] sum1,
      float[] w0,
      float[] w1,
      float[] w2,
      int columns,
      float x00,
      float x01,
      float x02,
      float x10,
      float x11,
      float x12) {
    for (int c = 0; c < columns; c++) {
      float a = w0[c];
      float b = w1[c];
      float d = w2[c];
      float s0 = sum0[c];
      s0 += x00 * a;
      s0 += x01 * b;
      s0 += x02 * d;
      float s1 = sum1[c];
      s1 += x10 * a;
      s1 += x11 * b;
      s1 += x12 * d;
      sum0[c] = s0;
      sum1[c] = s1;
    }
  }

  private static void add2x2(
      float[] sum0,
      float[] sum1,
      float[] w0,
      float[] w1,
      int columns,
      float x00,
      float x01,
      float x10,
      float x11) {
    for (int c = 0; c < columns; c++) {
      float a = w0[c];
      float b = w1[c];
      sum0[c] = (sum0[c] + x00 * a) + x01 * b;
      sum1[c] = (sum1[c] + x10 * a) + x11 * b;
    }
  }

  private static void add2x1(
      float[] sum0, float[] sum1, float[] w, int columns, float x0, float x1) {
    for (int c = 0; c < columns; c++) {
      float a = w[c];
      sum0[c] += x0 * a;
      sum1[c] += x1 * a;
    }
  }

  private static void add1x3(
      float[] sum, float[] w0, float[] w1, float[] w2, int columns, float x0, float x1, float x2) {
    for (int c = 0; c < columns; c++) {
      sum[c] = ((sum[c] + x0 * w0[c]) + x1 * w1[c]) + x2 * w2[c];
    }
  }

  private static void add1x1(float[] sum, float[] w, int columns, float x) {
    for (int c = 0; c < columns; c++) {
      sum[c] += x * w[c];
    }
  }
}
