package io.github.experimentmaven.search;

import io.github.experimentmaven.inference.Difference;
import io.github.experimentmaven.inference.FoldRows;
import io.github.experimentmaven.inference.PairedDifferences;
import io.github.experimentmaven.inference.Randomness;
import io.github.experimentmaven.inference.Units;
import java.util.List;
import java.util.Objects;

/**
 * Says which sets of options are clearly worse than the best so far, by the gate's paired
 * comparison over seeds and rows. The chance that one that is as good as the best is stopped in a
 * whole race is at most {@value #ERROR}, shared out over all comparisons (Bonferroni). The idea is
 * the race of Maron and Moore (Hoeffding Races, 1994) and of Birattari, Stützle, Paquete and
 * Varrentrapp (A Racing Algorithm for Configuring Metaheuristics, 2002).
 *
 * @param units which validation rows were drawn together
 * @param comparisons how many comparisons there are at most
 */
record RaceJudge(Units units, int comparisons) {

  static final double ERROR = 0.05;

  RaceJudge {
    Objects.requireNonNull(units, "units");
  }

  /**
   * Returns whether one is clearly worse.
   *
   * @param losses what each row lost, {@code [seeds, rows]}, at least two seeds
   * @param best the same of the best
   */
  boolean isClearlyWorse(double[][] losses, double[][] best) {
    Difference difference =
        PairedDifferences.ofRows(List.of(FoldRows.of(losses, best, units, 0)), Randomness.SEEDS);
    return difference instanceof Difference.Estimated estimated
        && estimated.confidenceAbove(0) > 1 - ERROR / Math.max(1, comparisons);
  }
}
