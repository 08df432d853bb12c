package io.github.experimentmaven.inference.rank;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Holm's correction for several tests at once (A Simple Sequentially Rejective Test, 1979). */
public final class Holm {

  private Holm() {}

  /**
   * Returns the corrected chances in the order of the tests: those of at most a level are rejected
   * together with a chance of at most that level of rejecting any wrongly.
   *
   * @param pValues each test's chance
   */
  public static double[] corrected(double[] pValues) {
    int[] order =
        IntStream.range(0, pValues.length)
            .boxed()
            .sorted(Comparator.comparingDouble(test -> pValues[test]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] corrected = new double[pValues.length];
    double largest = 0;
    for (int place = 0; place < order.length; place++) {
      largest = Math.max(largest, Math.min(1, (order.length - place) * pValues[order[place]]));
      corrected[order[place]] = largest;
    }
    return corrected;
  }
}
