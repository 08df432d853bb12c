package io.github.experimentmaven.inference.rank;

import io.github.experimentmaven.inference.distribution.NormalRange;

/**
 * Nemenyi's test of all pairs of models after Friedman's (Distribution-free Multiple Comparisons,
 * 1963).
 */
public final class Nemenyi {

  private Nemenyi() {}

  /**
   * Returns the difference of average ranks from which two models differ: {@code q √(k (k + 1) / (6
   * n))} with {@code q} the studentised range over √2 (Demšar 2006, table 5).
   *
   * @param models how many models are ranked, k, at least 2
   * @param experiments over how many experiments, n, at least 1
   * @param level the chance of finding any difference where there is none, for example 0.05
   */
  public static double criticalDifference(int models, int experiments, double level) {
    return critical(models, level)
        * Math.sqrt((double) models * (models + 1) / (6.0 * experiments));
  }

  /** Returns the critical value q: the studentised range of infinite degrees of freedom over √2. */
  static double critical(int models, double level) {
    return new NormalRange(models).critical(level) / Math.sqrt(2);
  }
}
