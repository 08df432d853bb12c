package io.github.experimentmaven.tree.histogram;

import io.github.experimentmaven.tree.Workers;

/**
 * The rows' gradients as whole numbers, each packed with a count of one into one {@code long}, so
 * that one addition adds both. Sums of whole numbers are exact: they do not depend on an order, and
 * a leaf's sum is its parent's less its sibling's to the last bit. For n rows, the sum of all
 * absolute gradients is given 62 - log2(n) bits, which leaves at least 22 bits for a typical
 * gradient of a million rows. Only the choice of splits sees whole numbers; what leaves predict
 * does not.
 */
public final class PackedGradients {

  /** Rows of a task; sums are added block by block, whoever computes them. */
  static final int BLOCK = 8192;

  private static final int SUM_BITS = 61;
  private static final int LARGEST_EXPONENT = 1000;

  private final int countBits;
  private final long[] packed;
  private final double[] blockSums;
  private double scale = 1;

  /**
   * Room for gradients.
   *
   * @param rows number of rows
   */
  public PackedGradients(int rows) {
    countBits = Integer.SIZE - Integer.numberOfLeadingZeros(rows);
    packed = new long[rows];
    blockSums = new double[blocks(rows)];
  }

  /** Number of blocks of rows. */
  public static int blocks(int rows) {
    return (rows + BLOCK - 1) / BLOCK;
  }

  /** The end of a block of rows. */
  public static int end(int block, int rows) {
    return Math.min(rows, (block + 1) * BLOCK);
  }

  /** The first row of a block. */
  public static int start(int block) {
    return block * BLOCK;
  }

  /**
   * Packs gradients.
   *
   * @param gradients {@code [rows]}, finite
   */
  public void pack(double[] gradients, Workers workers) {
    workers.run(
        blockSums.length,
        block ->
            blockSums[block] = absoluteSum(gradients, start(block), end(block, packed.length)));
    double sum = 0;
    for (double blockSum : blockSums) {
      sum += blockSum;
    }
    scale = scale(sum);
    workers.run(
        blockSums.length, block -> pack(gradients, start(block), end(block, packed.length)));
  }

  private static double absoluteSum(double[] gradients, int from, int to) {
    double sum = 0;
    for (int r = from; r < to; r++) {
      sum += Math.abs(gradients[r]);
    }
    return sum;
  }

  /** A power of two, so that gradients of few digits stay exact. */
  private double scale(double sum) {
    int exponent = SUM_BITS - countBits - 1 - Math.getExponent(sum);
    return Math.scalb(1.0, Math.max(-LARGEST_EXPONENT, Math.min(LARGEST_EXPONENT, exponent)));
  }

  private void pack(double[] gradients, int from, int to) {
    for (int r = from; r < to; r++) {
      packed[r] = ((long) Math.rint(gradients[r] * scale) << countBits) + 1;
    }
  }

  /** What the numbers that a packed sum sums were multiplied with, a power of two. */
  double scale() {
    return scale;
  }

  /** The packed gradients, {@code [rows]}. */
  long[] packed() {
    return packed;
  }

  /** The bits of a packed sum that count rows. */
  int countBits() {
    return countBits;
  }
}
