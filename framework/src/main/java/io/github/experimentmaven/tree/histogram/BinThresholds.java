package io.github.experimentmaven.tree.histogram;

import io.github.experimentmaven.tree.Tree;
import java.util.Arrays;

/**
 * Where a column is cut into bins, much as in scikit-learn's histogram gradient boosting: halfway
 * between all neighbouring values where they are few, else halfway between those at quantiles of
 * all rows. A value lies in the first bin whose threshold is at least the value, or in the last
 * bin.
 */
final class BinThresholds {

  private static final int RADIX_BITS = 11;
  private static final int RADIX = 1 << RADIX_BITS;

  /** Below, sorting by comparison is faster than counting three times two thousand digits. */
  private static final int FEW_ROWS = 2048;

  private BinThresholds() {}

  /**
   * The thresholds of a column, ascending, at most {@code maxBins - 1}; each leaves rows on both
   * sides.
   *
   * @param column {@code [rows]}, finite, without a negative zero
   */
  static float[] of(float[] column, int maxBins) {
    float[] sorted = sorted(column);
    float[] distinct = distinct(sorted, maxBins + 1);
    if (distinct.length <= maxBins) {
      float[] thresholds = new float[distinct.length - 1];
      for (int i = 0; i < thresholds.length; i++) {
        thresholds[i] = Tree.thresholdBetween(distinct[i], distinct[i + 1]);
      }
      return thresholds;
    }
    return quantiles(sorted, maxBins);
  }

  /**
   * Thresholds to search among: as whole numbers in the same order, filled up with larger ones to
   * one less than a power of two.
   */
  static long[] searchable(float[] thresholds) {
    long[] searchable = new long[Math.max(1, 2 * Integer.highestOneBit(thresholds.length)) - 1];
    // Half of the largest, since the difference from a negative number must not overflow.
    Arrays.fill(searchable, Long.MAX_VALUE / 2);
    for (int i = 0; i < thresholds.length; i++) {
      searchable[i] = order(thresholds[i]);
    }
    return searchable;
  }

  /**
   * The bin of a value. Halves the interval without a branch, as no processor foretells on which
   * side a value is.
   *
   * @param searchable made of the thresholds
   */
  static int bin(long[] searchable, float value) {
    long order = order(value);
    int bin = 0;
    for (int step = (searchable.length + 1) >> 1; step > 0; step >>= 1) {
      bin += step & (int) ((searchable[bin + step - 1] - order) >> 63);
    }
    return bin;
  }

  /** A whole number that is ordered as the number is. */
  private static long order(float value) {
    int bits = Float.floatToRawIntBits(value);
    return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
  }

  /** The first distinct values, at most {@code limit}. */
  private static float[] distinct(float[] sorted, int limit) {
    float[] distinct = new float[Math.min(limit, sorted.length)];
    int count = 0;
    for (int i = 0; i < sorted.length && count < limit; i++) {
      if (i == 0 || sorted[i] > sorted[i - 1]) {
        distinct[count++] = sorted[i];
      }
    }
    return Arrays.copyOf(distinct, count);
  }

  private static float[] quantiles(float[] sorted, int bins) {
    float[] thresholds = new float[bins - 1];
    int count = 0;
    int next = 0;
    for (int k = 1; k < bins; k++) {
      int below = (int) ((long) k * (sorted.length - 1) / bins);
      if (below < next) {
        continue;
      }
      next = below + 1;
      while (next < sorted.length && sorted[next] == sorted[below]) {
        next++;
      }
      if (next < sorted.length) {
        thresholds[count++] = Tree.thresholdBetween(sorted[below], sorted[next]);
      }
    }
    return Arrays.copyOf(thresholds, count);
  }

  private static float[] sorted(float[] column) {
    if (column.length < FEW_ROWS) {
      float[] sorted = column.clone();
      Arrays.sort(sorted);
      return sorted;
    }
    int[] keys = new int[column.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = key(column[i]);
    }
    int[] buffer = new int[keys.length];
    sortByDigit(keys, buffer, 0);
    sortByDigit(buffer, keys, RADIX_BITS);
    sortByDigit(keys, buffer, 2 * RADIX_BITS);
    float[] sorted = new float[column.length];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = value(buffer[i]);
    }
    return sorted;
  }

  /** Integers that are ordered as the numbers are, if read without a sign. */
  private static int key(float value) {
    int bits = Float.floatToRawIntBits(value);
    return bits ^ ((bits >> 31) | Integer.MIN_VALUE);
  }

  private static float value(int key) {
    return Float.intBitsToFloat(key ^ (~(key >> 31) | Integer.MIN_VALUE));
  }

  private static void sortByDigit(int[] from, int[] to, int shift) {
    int[] next = new int[RADIX + 1];
    for (int key : from) {
      next[((key >>> shift) & (RADIX - 1)) + 1]++;
    }
    for (int digit = 0; digit < RADIX; digit++) {
      next[digit + 1] += next[digit];
    }
    for (int key : from) {
      to[next[(key >>> shift) & (RADIX - 1)]++] = key;
    }
  }
}
