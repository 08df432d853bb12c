package io.github.experimentmaven.mlp.kernel;

/**
 * Products of matrices with few columns, where rows are too short to vectorise: scalar dot
 * products, four by four at a time so that the additions of different sums overlap.
 */
final class PlainDotKernels {

  private PlainDotKernels() {}

  static void multiplyByTransposed(
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
      int c = 0;
      for (; c + 4 <= columns; c += 4) {
        add4x4(sum, left, right, r, c, inner);
      }
      for (; c < columns; c++) {
        add4x1(sum, left, right[c], r, c, inner);
      }
    }
    for (; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        sum[r][c] = add1x1(sum[r][c], left[r], right[c], inner);
      }
    }
  }

  private static void add4x4(
      float[][] sum, float[][] left, float[][] right, int r, int c, int inner) {
    float[] x0 = left[r];
    float[] x1 = left[r + 1];
    float[] x2 = left[r + 2];
    float[] x3 = left[r + 3];
    float[] w0 = right[c];
    float[] w1 = right[c + 1];
    float[] w2 = right[c + 2];
    float[] w3 = right[c + 3];
    float s00 = sum[r][c];
    float s01 = sum[r][c + 1];
    float s02 = sum[r][c + 2];
    float s03 = sum[r][c + 3];
    float s10 = sum[r + 1][c];
    float s11 = sum[r + 1][c + 1];
    float s12 = sum[r + 1][c + 2];
    float s13 = sum[r + 1][c + 3];
    float s20 = sum[r + 2][c];
    float s21 = sum[r + 2][c + 1];
    float s22 = sum[r + 2][c + 2];
    float s23 = sum[r + 2][c + 3];
    float s30 = sum[r + 3][c];
    float s31 = sum[r + 3][c + 1];
    float s32 = sum[r + 3][c + 2];
    float s33 = sum[r + 3][c + 3];
    for (int k = 0; k < inner; k++) {
      float a0 = x0[k];
      float a1 = x1[k];
      float a2 = x2[k];
      float a3 = x3[k];
      float b0 = w0[k];
      float b1 = w1[k];
      float b2 = w2[k];
      float b3 = w3[k];
      s00 += a0 * b0;
      s01 += a0 * b1;
      s02 += a0 * b2;
      s03 += a0 * b3;
      s10 += a1 * b0;
      s11 += a1 * b1;
      s12 += a1 * b2;
      s13 += a1 * b3;
      s20 += a2 * b0;
      s21 += a2 * b1;
      s22 += a2 * b2;
      s23 += a2 * b3;
      s30 += a3 * b0;
      s31 += a3 * b1;
      s32 += a3 * b2;
      s33 += a3 * b3;
    }
    store(sum[r], c, s00, s01, s02, s03);
    store(sum[r + 1], c, s10, s11, s12, s13);
    store(sum[r + 2], c, s20, s21, s22, s23);
    store(sum[r + 3], c, s30, s31, s32, s33);
  }

  private static void store(float[] row, int c, float s0, float s1, float s2, float s3) {
    row[c] = s0;
    row[c + 1] = s1;
    row[c + 2] = s2;
    row[c + 3] = s3;
  }

  private static void add4x1(float[][] sum, float[][] left, float[] w, int r, int c, int inner) {
    float[] x0 = left[r];
    float[] x1 = left[r + 1];
    float[] x2 = left[r + 2];
    float[] x3 = left[r + 3];
    float s0 = sum[r][c];
    float s1 = sum[r + 1][c];
    float s2 = sum[r + 2][c];
    float s3 = sum[r + 3][c];
    for (int k = 0; k < inner; k++) {
      float b = w[k];
      s0 += x0[k] * b;
      s1 += x1[k] * b;
      s2 += x2[k] * b;
      s3 += x3[k] * b;
    }
    sum[r][c] = s0;
    sum[r + 1][c] = s1;
    sum[r + 2][c] = s2;
    sum[r + 3][c] = s3;
  }

  private static float add1x1(float start, float[] x, float[] w, int inner) {
    float s = start;
    for (int k = 0; k < inner; k++) {
      s += x[k] * w[k];
    }
    return s;
  }
}
