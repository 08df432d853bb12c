package io.github.experimentmaven.mlp.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Blocks of four rows by four vectors of sums, for processors with thirty-two vector registers:
 * elsewhere sixteen sums leave no register for anything else. Loads and stores stand in the blocks
 * themselves: a method that the compiler would not inline makes objects of vectors, and the block
 * ten times slower.
 */
final class VectorWideBlocks {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** Columns of a block. */
  static final int COLUMNS = 4 * LANES;

  /** Vectors of 512 bits come with thirty-two registers. */
  static final boolean USABLE = LANES >= 16;

  private VectorWideBlocks() {}

  /** sum[r + i][c + j] = start[c + j] + Σₖ left[r + i][k] · right[k][c + j] for four rows. */
  static void add(
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
    FloatVector b0 = load(start, c + LANES);
    FloatVector d0 = load(start, c + 2 * LANES);
    FloatVector e0 = load(start, c + 3 * LANES);
    FloatVector a1 = load(start, c);
    FloatVector b1 = load(start, c + LANES);
    FloatVector d1 = load(start, c + 2 * LANES);
    FloatVector e1 = load(start, c + 3 * LANES);
    FloatVector a2 = load(start, c);
    FloatVector b2 = load(start, c + LANES);
    FloatVector d2 = load(start, c + 2 * LANES);
    FloatVector e2 = load(start, c + 3 * LANES);
    FloatVector a3 = load(start, c);
    FloatVector b3 = load(start, c + LANES);
    FloatVector d3 = load(start, c + 2 * LANES);
    FloatVector e3 = load(start, c + 3 * LANES);
    for (int k = 0; k < inner; k++) {
      float[] row = right[k];
      FloatVector w0 = load(row, c);
      FloatVector w1 = load(row, c + LANES);
      FloatVector w2 = load(row, c + 2 * LANES);
      FloatVector w3 = load(row, c + 3 * LANES);
      float s0 = x0[k];
      a0 = w0.mul(s0).add(a0);
      b0 = w1.mul(s0).add(b0);
      d0 = w2.mul(s0).add(d0);
      e0 = w3.mul(s0).add(e0);
      float s1 = x1[k];
      a1 = w0.mul(s1).add(a1);
      b1 = w1.mul(s1).add(b1);
      d1 = w2.mul(s1).add(d1);
      e1 = w3.mul(s1).add(e1);
      float s2 = x2[k];
      a2 = w0.mul(s2).add(a2);
      b2 = w1.mul(s2).add(b2);
      d2 = w2.mul(s2).add(d2);
      e2 = w3.mul(s2).add(e2);
      float s3 = x3[k];
      a3 = w0.mul(s3).add(a3);
      b3 = w1.mul(s3).add(b3);
      d3 = w2.mul(s3).add(d3);
      e3 = w3.mul(s3).add(e3);
    }
    a0.intoArray(y0, c);
    b0.intoArray(y0, c + LANES);
    d0.intoArray(y0, c + 2 * LANES);
    e0.intoArray(y0, c + 3 * LANES);
    a1.intoArray(y1, c);
    b1.intoArray(y1, c + LANES);
    d1.intoArray(y1, c + 2 * LANES);
    e1.intoArray(y1, c + 3 * LANES);
    a2.intoArray(y2, c);
    b2.intoArray(y2, c + LANES);
    d2.intoArray(y2, c + 2 * LANES);
    e2.intoArray(y2, c + 3 * LANES);
    a3.intoArray(y3, c);
    b3.intoArray(y3, c + LANES);
    d3.intoArray(y3, c + 2 * LANES);
    e3.intoArray(y3, c + 3 * LANES);
  }

  /** sum[r + i][c + j] = Σₖ left[k][r + i] · right[k][c + j] for four rows. */
  static void addTransposed(
      float[][] sum, float[][] left, float[][] right, int r, int inner, int c) {
    float[] y0 = sum[r];
    float[] y1 = sum[r + 1];
    float[] y2 = sum[r + 2];
    float[] y3 = sum[r + 3];
    FloatVector a0 = FloatVector.zero(SPECIES);
    FloatVector b0 = FloatVector.zero(SPECIES);
    FloatVector d0 = FloatVector.zero(SPECIES);
    FloatVector e0 = FloatVector.zero(SPECIES);
    FloatVector a1 = FloatVector.zero(SPECIES);
    FloatVector b1 = FloatVector.zero(SPECIES);
    FloatVector d1 = FloatVector.zero(SPECIES);
    FloatVector e1 = FloatVector.zero(SPECIES);
    FloatVector a2 = FloatVector.zero(SPECIES);
    FloatVector b2 = FloatVector.zero(SPECIES);
    FloatVector d2 = FloatVector.zero(SPECIES);
    FloatVector e2 = FloatVector.zero(SPECIES);
    FloatVector a3 = FloatVector.zero(SPECIES);
    FloatVector b3 = FloatVector.zero(SPECIES);
    FloatVector d3 = FloatVector.zero(SPECIES);
    FloatVector e3 = FloatVector.zero(SPECIES);
    for (int k = 0; k < inner; k++) {
      float[] row = right[k];
      FloatVector w0 = load(row, c);
      FloatVector w1 = load(row, c + LANES);
      FloatVector w2 = load(row, c + 2 * LANES);
      FloatVector w3 = load(row, c + 3 * LANES);
      float[] x = left[k];
      float s0 = x[r];
      a0 = w0.mul(s0).add(a0);
      b0 = w1.mul(s0).add(b0);
      d0 = w2.mul(s0).add(d0);
      e0 = w3.mul(s0).add(e0);
      float s1 = x[r + 1];
      a1 = w0.mul(s1).add(a1);
      b1 = w1.mul(s1).add(b1);
      d1 = w2.mul(s1).add(d1);
      e1 = w3.mul(s1).add(e1);
      float s2 = x[r + 2];
      a2 = w0.mul(s2).add(a2);
      b2 = w1.mul(s2).add(b2);
      d2 = w2.mul(s2).add(d2);
      e2 = w3.mul(s2).add(e2);
      float s3 = x[r + 3];
      a3 = w0.mul(s3).add(a3);
      b3 = w1.mul(s3).add(b3);
      d3 = w2.mul(s3).add(d3);
      e3 = w3.mul(s3).add(e3);
    }
    a0.intoArray(y0, c);
    b0.intoArray(y0, c + LANES);
    d0.intoArray(y0, c + 2 * LANES);
    e0.intoArray(y0, c + 3 * LANES);
    a1.intoArray(y1, c);
    b1.intoArray(y1, c + LANES);
    d1.intoArray(y1, c + 2 * LANES);
    e1.intoArray(y1, c + 3 * LANES);
    a2.intoArray(y2, c);
    b2.intoArray(y2, c + LANES);
    d2.intoArray(y2, c + 2 * LANES);
    e2.intoArray(y2, c + 3 * LANES);
    a3.intoArray(y3, c);
    b3.intoArray(y3, c + LANES);
    d3.intoArray(y3, c + 2 * LANES);
    e3.intoArray(y3, c + 3 * LANES);
  }

  private static FloatVector load(float[] row, int c) {
    return FloatVector.fromArray(SPECIES, row, c);
  }
}
