package io.github.experimentmaven.metric;

import java.util.Comparator;
import java.util.stream.IntStream;

/** The median of values that do not count alike. */
final class WeightedMedian {

  private WeightedMedian() {}

  /** Returns the numbers of the values in ascending order of the values, NaN last. */
  static int[] order(double[] values) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble(row -> values[row]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /**
   * Returns the value at which half of the weight is passed, or the mean of the two values between
   * which that is: with whole weights, the median of the values that often.
   *
   * @param order the numbers of the values in ascending order
   */
  static double of(double[] values, double[] weights, int[] order) {
    double total = 0;
    for (int row : order) {
      total += weights[row];
    }
    double passed = 0;
    for (int place = 0; place < order.length; place++) {
      passed += weights[order[place]];
      if (2 * passed == total && place + 1 < order.length) {
        double low = values[order[place]];
        return low + (values[order[place + 1]] - low) / 2;
      }
      if (2 * passed > total) {
        return values[order[place]];
      }
    }
    return values[order[order.length - 1]];
  }
}
