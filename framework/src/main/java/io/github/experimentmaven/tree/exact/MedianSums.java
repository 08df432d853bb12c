package io.github.experimentmaven.tree.exact;

import java.util.Arrays;

/**
 * A growing set of numbers of known ranks, which tells the sum of its absolute deviations from its
 * median. Kept as a Fenwick tree (Fenwick, 1994), so that adding and asking cost log n.
 */
final class MedianSums {

  private final int[] weights;
  private final double[] sums;
  private int size;
  private int highestBit;
  private int weight;
  private double sum;

  /** Room for ranks from 1 to {@code capacity}. */
  MedianSums(int capacity) {
    weights = new int[capacity + 1];
    sums = new double[capacity + 1];
  }

  /** Empties the set; ranks go up to {@code newSize}. */
  void clear(int newSize) {
    size = newSize;
    highestBit = Integer.highestOneBit(newSize);
    weight = 0;
    sum = 0;
    Arrays.fill(weights, 0, newSize + 1, 0);
    Arrays.fill(sums, 0, newSize + 1, 0);
  }

  void add(int rank, double value, int itsWeight) {
    double term = itsWeight * value;
    weight += itsWeight;
    sum += term;
    for (int i = rank; i <= size; i += i & -i) {
      weights[i] += itsWeight;
      sums[i] += term;
    }
  }

  /**
   * The sum of weighted absolute deviations from the median.
   *
   * @param sortedValues the values of all ranks, rank 1 at place 0
   */
  double deviations(double[] sortedValues) {
    int half = weight / 2;
    int below = 0;
    int weightBelow = 0;
    double sumBelow = 0;
    for (int bit = highestBit; bit > 0; bit >>= 1) {
      int next = below + bit;
      if (next <= size && weightBelow + weights[next] <= half) {
        below = next;
        weightBelow += weights[next];
        sumBelow += sums[next];
      }
    }
    if (weightBelow == weight) {
      return 0;
    }
    double median = sortedValues[below];
    return (median * weightBelow - sumBelow) + ((sum - sumBelow) - median * (weight - weightBelow));
  }
}
