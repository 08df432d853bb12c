package io.github.experimentmaven.mlp.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Products of matrices on the Vector API: blocks of four rows by two vectors of sums stay in
 * registers while the summed index runs. Each lane adds up one element in the canonical order, so
 * the width of the vectors does not matter to the result.
 */
final class VectorMatrixKernels {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  private VectorMatrixKernels() {}

  static void multiply(
      float[][] sum,
      float[] start,
      float[][] left,
      float[][] right,
      int rows,
      int inner,
      int columns) {
    int c = 0;
    if (VectorWideBlocks.USABLE && rows % 4 == 0) {
      for (; c + VectorWideBlocks.COLUMNS <= columns; c += VectorWideBlocks.COLUMNS) {
        for (int r = 0; r < rows; r += 4) {
          VectorWideBlocks.add(sum, start, left, right, r, inner, c);
        }
      }
    }
    for (; c + 2 * LANES <= columns; c += 2 * LANES) {
      int r = 0;
      for (; r + 4 <= rows; r += 4) {
        add4x2(sum, start, left, right, r, inner, c);
      }
      for (; r < rows; r++) {
        add1x2(sum[r], start, left[r], right, inner, c);
      }
    }
    if (c + LANES <= columns) {
      int r = 0;
      for (; r + 4 <= rows; r += 4) {
        add4x1(sum, start, left, right, r, inner, c);
      }
      for (; r < rows; r++) {
        add1x1(sum[r], start, left[r], right, inner, c);
      }
      c += LANES;
    }
    for (; c < columns; c++) {
      for (int r = 0; r < rows; r++) {
        addColumn(sum[r], start[c], left[r], right, inner, c);
      }
    }
  }

  static void multiplyTransposed(
      float[][] sum, float[][] left, float[][] right, int rows, int inner, int columns) {
    int c = 0;
    if (VectorWideBlocks.USABLE && rows % 4 == 0) {
      for (; c + VectorWideBlocks.COLUMNS <= columns; c += VectorWideBlocks.COLUMNS) {
        for (int r = 0; r < rows; r += 4) {
          VectorWideBlocks.addTransposed(sum, left, right, r, inner, c);
        }
      }
    }
    for (; c + 2 * LANES <= columns; c += 2 * LANES) {
      int r = 0;
      for (; r + 4 <= rows; r += 4) {
        addTransposed4x2(sum, left, right, r, inner, c);
      }
      for (; r < rows; r++) {
        addTransposed1x1(sum[r], left, right, r, inner, c);
        addTransposed1x1(sum[r], left, right, r, inner, c + LANES);
      }
    }
    if (c + LANES <= columns) {
      for (int r = 0; r < rows; r++) {
        addTransposed1x1(sum[r], left, right, r, inner, c);
      }
      c += LANES;
    }
    for (; c < columns; c++) {
      for (int r = 0; r < rows; r++) {
        addTransposedColumn(sum[r], left, right, r, inner, c);
      }
    }
  }

  private static FloatVector load(float[] row, int c) {
    return FloatVector.fromArray(SPECIES, row, c);
  }

  private static void add4x2(
      float[][] sum, float[] start, float[][] left, float[][] right, int r, int inner, int c) {
    float[] y0 = sum[r];
    float[] y1 = sum[r + 1];
    float[] y2 = sum[r + 2];
    float[] y3 = sum[r + 3];
    float[] x0 = left[r];
    float[] x1 = left[r + 1];
    float[] x2 = left[r + 2];
    float[] x3 = left[r + 3];
    FloatVector a0 = load(start, c);
    FloatVector a1 = load(start, c);
    FloatVector a2 = load(start, c);
    FloatVector a3 = load(start, c);
    FloatVector b0 = load(start, c + LANES);
    FloatVector b1 = load(start, c + LANES);
    FloatVector b2 = load(start, c + LANES);
    FloatVector b3 = load(start, c + LANES);
    for (int k = 0; k < inner; k++) {
      float[] row = right[k];
      FloatVector u = load(row, c);
      FloatVector v = load(row, c + LANES);
      a0 = u.mul(x0[k]).add(a0);
      b0 = v.mul(x0[k]).add(b0);
      a1 = u.mul(x1[k]).add(a1);
      b1 = v.mul(x1[k]).add(b1);
      a2 = u.mul(x2[k]).add(a2);
      b2 = v.mul(x2[k]).add(b2);
      a3 = u.mul(x3[k]).add(a3);
      b3 = v.mul(x3[k]).add(b3);
    }
    a0.intoArray(y0, c);
    a1.intoArray(y1, c);
    a2.intoArray(y2, c);
    a3.intoArray(y3, c);
    b0.intoArray(y0, c + LANES);
    b1.intoArray(y1, c + LANES);
    b2.intoArray(y2, c + LANES);
    b3.intoArray(y3, c + LANES);
  }

  private static void add1x2(
      float[] y, float[] start, float[] x, float[][] right, int inner, int c) {
    FloatVector a = load(start, c);
    FloatVector b = load(start, c + LANES);
    for (int k = 0; k < inner; k++) {
      float[] row = right[k];
      a = load(row, c).mul(x[k]).add(a);
      b = load(row, c + LANES).mul(x[k]).add(b);
    }
    a.intoArray(y, c);
    b.intoArray(y, c + LANES);
  }

  private static void add4x1(
      float[][] sum, float[] start, float[][] left, float[][] right, int r, int inner, int c) {
    float[] x0 = left[r];
    float[] x1 = left[r + 1];
    float[] x2 = left[r + 2];
    float[] x3 = left[r + 3];
    FloatVector a0 = load(start, c);
    FloatVector a1 = load(start, c);
    FloatVector a2 = load(start, c);
    FloatVector a3 = load(start, c);
    for (int k = 0; k < inner; k++) {
      FloatVector u = load(right[k], c);
      a0 = u.mul(x0[k]).add(a0);
      a1 = u.mul(x1[k]).add(a1);
      a2 = u.mul(x2[k]).add(a2);
      a3 = u.mul(x3[k]).add(a3);
    }
    a0.intoArray(sum[r], c);
    a1.intoArray(sum[r + 1], c);
    a2.intoArray(sum[r + 2], c);
    a3.intoArray(sum[r + 3], c);
  }

  private static void add1x1(
      float[] y, float[] start, float[] x, float[][] right, int inner, int c) {
    FloatVector a = load(start, c);
    for (int k = 0; k < inner; k++) {
      a = load(right[k], c).mul(x[k]).add(a);
    }
    a.intoArray(y, c);
  }

  private static void addColumn(
      float[] y, float start, float[] x, float[][] right, int inner, int c) {
    float s = start;
    for (int k = 0; k < inner; k++) {
      s += x[k] * right[k][c];
    }
    y[c] = s;
  }

  private static void addTransposed4x2(
      float[][] sum, float[][] left, float[][] right, int r, int inner, int c) {
    float[] y0 = sum[r];
    float[] y1 = sum[r + 1];
    float[] y2 = sum[r + 2];
    float[] y3 = sum[r + 3];
    FloatVector a0 = FloatVector.zero(SPECIES);
    FloatVector a1 = FloatVector.zero(SPECIES);
    FloatVector a2 = FloatVector.zero(SPECIES);
    FloatVector a3 = FloatVector.zero(SPECIES);
    FloatVector b0 = FloatVector.zero(SPECIES);
    FloatVector b1 = FloatVector.zero(SPECIES);
    FloatVector b2 = FloatVector.zero(SPECIES);
    FloatVector b3 = FloatVector.zero(SPECIES);
    for (int k = 0; k < inner; k++) {
      float[] row = right[k];
      float[] x = left[k];
      FloatVector u = load(row, c);
      FloatVector v = load(row, c + LANES);
      float x0 = x[r];
      float x1 = x[r + 1];
      float x2 = x[r + 2];
      float x3 = x[r + 3];
      a0 = u.mul(x0).add(a0);
      b0 = v.mul(x0).add(b0);
      a1 = u.mul(x1).add(a1);
      b1 = v.mul(x1).add(b1);
      a2 = u.mul(x2).add(a2);
      b2 = v.mul(x2).add(b2);
      a3 = u.mul(x3).add(a3);
      b3 = v.mul(x3).add(b3);
    }
    a0.intoArray(y0, c);
    a1.intoArray(y1, c);
    a2.intoArray(y2, c);
    a3.intoArray(y3, c);
    b0.intoArray(y0, c + LANES);
    b1.intoArray(y1, c + LANES);
    b2.intoArray(y2, c + LANES);
    b3.intoArray(y3, c + LANES);
  }

  private static void addTransposed1x1(
      float[] y, float[][] left, float[][] right, int r, int inner, int c) {
    FloatVector a = FloatVector.zero(SPECIES);
    for (int k = 0; k < inner; k++) {
      a = load(right[k], c).mul(left[k][r]).add(a);
    }
    a.intoArray(y, c);
  }

  private static void addTransposedColumn(
      float[] y, float[][] left, float[][] right, int r, int inner, int c) {
    float s = 0;
    for (int k = 0; k < inner; k++) {
      s += left[k][r] * right[k][c];
    }
    y[c] = s;
  }
}
