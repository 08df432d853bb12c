package io.github.experimentmaven.inference.rank;

import io.github.experimentmaven.inference.distribution.Normal;
import java.util.Arrays;

/**
 * Wilcoxon's signed rank test of whether paired differences lie around zero (Individual Comparisons
 * by Ranking Methods, 1945).
 *
 * @param positive the sum of the ranks of positive differences
 * @param negative the sum of the ranks of negative differences
 * @param pValue the chance of sums at least as far apart, both ways; 1 where all differences are 0
 * @param exact whether that chance was counted, rather than taken from the normal distribution
 */
public record WilcoxonSignedRank(double positive, double negative, double pValue, boolean exact) {

  /** Up to how many differences, all of other sizes and none 0, the chance is counted. */
  private static final int MOST_COUNTED = 50;

  /** What becomes of differences of exactly 0. */
  public enum Zeros {
    /** They are left out before ranks are given (Wilcoxon 1945). */
    WILCOX,
    /**
     * They are left out after ranks are given, so that they weaken small differences (Pratt 1959).
     */
    PRATT
  }

  /**
   * Tests differences. The chance is counted where there are at most 50, none of them 0 and no two
   * of one size; otherwise the normal distribution with the correction for ties is taken, without
   * one for continuity.
   *
   * @param differences a difference for each pair
   * @param zeros what becomes of differences of 0
   * @throws IllegalArgumentException if a difference is NaN
   */
  public static WilcoxonSignedRank of(double[] differences, Zeros zeros) {
    if (Arrays.stream(differences).anyMatch(Double::isNaN)) {
      throw new IllegalArgumentException("a difference that is NaN has no rank");
    }
    double[] ranked =
        zeros == Zeros.PRATT
            ? differences
            : Arrays.stream(differences).filter(difference -> difference != 0).toArray();
    double[] sizes = Arrays.stream(ranked).map(Math::abs).toArray();
    double[] ranks = Ranks.of(sizes);
    double positive = 0;
    double negative = 0;
    for (int pair = 0; pair < ranked.length; pair++) {
      positive += ranked[pair] > 0 ? ranks[pair] : 0;
      negative += ranked[pair] < 0 ? ranks[pair] : 0;
    }
    double[] others = Arrays.stream(sizes).filter(size -> size > 0).toArray();
    int none = sizes.length - others.length;
    if (others.length == 0) {
      return new WilcoxonSignedRank(0, 0, 1, true);
    }
    double ties = Ranks.ties(others);
    boolean exact = none == 0 && ties == 0 && others.length <= MOST_COUNTED;
    double pValue =
        exact
            ? counted(others.length, (int) Math.min(positive, negative))
            : approximated(sizes.length, none, ties, positive);
    return new WilcoxonSignedRank(positive, negative, pValue, exact);
  }

  private static double approximated(int count, int none, double ties, double positive) {
    double mean = (sum(count) - sum(none)) / 4;
    double variance =
        (sum(count) * (2.0 * count + 1) - sum(none) * (2.0 * none + 1) - ties / 2) / 24;
    return Math.min(1, 2 * Normal.survival(Math.abs(positive - mean) / Math.sqrt(variance)));
  }

  private static double sum(double count) {
    return count * (count + 1);
  }

  /** Counts the signs of the ranks 1 to count whose positive sum is at most a value, both ways. */
  private static double counted(int count, int most) {
    int largest = count * (count + 1) / 2;
    double[] ways = new double[largest + 1];
    ways[0] = 1;
    for (int rank = 1; rank <= count; rank++) {
      for (int sum = largest; sum >= rank; sum--) {
        ways[sum] += ways[sum - rank];
      }
    }
    double below = 0;
    for (int sum = 0; sum <= most; sum++) {
      below += ways[sum];
    }
    double all = 1;
    for (int rank = 1; rank <= count; rank++) {
      all *= 2;
    }
    return Math.min(1, 2 * below / all);
  }
}
