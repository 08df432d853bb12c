package io.github.experimentmaven.mlp.kernel;

import java.util.Arrays;

/**
 * The same as {@link PlainMatrixKernels} with two rows and three summed indices a pass: for
 * processors with sixteen vector registers, where the compiler spills those of the larger pass.
 *
 * <p>The passes over the same two rows, or of the same three indices, are a loop within one method:
 * calling a method for each would cost a tenth of the time. Such a method holds one inner loop and
 * nothing else, since with a second one the compiler keeps too much in memory.
 */
final class PlainSmallBlockKernels {

  /** Rows of at least as many columns are for {@link PlainMatrixKernels}. */
  static final int BELOW = 1024;

  /**
   * Bits of the widest row. A loop known to have so few iterations needs no safepoints, which are
   * another loop around it.
   */
  private static final int WIDEST = BELOW - 1;

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
      float[] x0 = left[r];
      float[] x1 = left[r + 1];
      addTwoRows(sum[r], sum[r + 1], x0, x1, right, inner, columns);
      int k = inner - inner % 3;
      if (k + 2 == inner) {
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
      } else if (k < inner) {
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
    int evenRows = rows - rows % 2;
    int k = 0;
    for (; k + 3 <= inner; k += 3) {
      addThreeProducts(
          sum,
          left[k],
          left[k + 1],
          left[k + 2],
          right[k],
          right[k + 1],
          right[k + 2],
          evenRows,
          columns);
    }
    if (k + 2 == inner) {
      float[] x0 = left[k];
      float[] x1 = left[k + 1];
      for (int r = 0; r < evenRows; r += 2) {
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
      }
    } else if (k < inner) {
      float[] x0 = left[k];
      for (int r = 0; r < evenRows; r += 2) {
        add2x1(sum[r], sum[r + 1], right[k], columns, x0[r], x0[r + 1]);
      }
    }
    if (evenRows < rows) {
      PlainMatrixKernels.addOneRowTransposed(sum[evenRows], left, evenRows, right, inner, columns);
    }
  }

  /** Adds to each of an even number of rows the products of three summed indices. */
  private static void addThreeProducts(
      float[][] sum,
      float[] x0,
      float[] x1,
      float[] x2,
      float[] w0,
      float[] w1,
      float[] w2,
      int evenRows,
      int width) {
    int columns = width & WIDEST;
    for (int r = 0; r < evenRows; r += 2) {
      float[] sum0 = sum[r];
      float[] sum1 = sum[r + 1];
      float x00 = x0[r];
      float x01 = x1[r];
      float x02 = x2[r];
      float x10 = x0[r + 1];
      float x11 = x1[r + 1];
      float x12 = x2[r + 1];
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
  }

  /** Adds to two rows the products of as many summed indices as are whole threes. */
  private static void addTwoRows(
      float[] sum0, float[] sum1, float[] x0, float[] x1, float[][] right, int inner, int width) {
    int columns = width & WIDEST;
    for (int k = 0; k + 3 <= inner; k += 3) {
      float[] w0 = right[k];
      float[] w1 = right[k + 1];
      float[] w2 = right[k + 2];
      float x00 = x0[k];
      float x01 = x0[k + 1];
      float x02 = x0[k + 2];
      float x10 = x1[k];
      float x11 = x1[k + 1];
      float x12 = x1[k + 2];
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
  }

  private static void add2x2(
      float[] sum0,
      float[] sum1,
      float[] w0,
      float[] w1,
      int width,
      float x00,
      float x01,
      float x10,
      float x11) {
    int columns = width & WIDEST;
    for (int c = 0; c < columns; c++) {
      float v0 = w0[c];
      float v1 = w1[c];
      float s0 = sum0[c];
      s0 += x00 * v0;
      s0 += x01 * v1;
      float s1 = sum1[c];
      s1 += x10 * v0;
      s1 += x11 * v1;
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
