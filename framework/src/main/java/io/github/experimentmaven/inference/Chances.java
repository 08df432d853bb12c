package io.github.experimentmaven.inference;

import io.github.experimentmaven.inference.Difference.Estimated;
import io.github.experimentmaven.inference.Difference.Unchanged;
import java.util.Optional;

/**
 * How likely a difference lies below, within and above what counts as equal in practice.
 *
 * <p>With one source of chance these are the posterior chances of the Bayesian t test for
 * correlated differences (Benavoli, Corani, Demšar and Zaffalon, Time for a Change, JMLR 18, 2017):
 * a Student distribution around the mean with the variance {@code s² (1/n + overlap)}. Where rows
 * and seeds are both drawn, it is the distribution whose intervals are those of {@link Spread}. Of
 * several spreads the widest counts.
 *
 * @param below the chance of less than {@code -tolerance}
 * @param within the chance of what counts as equal
 * @param above the chance of more than {@code tolerance}
 */
public record Chances(double below, double within, double above) {

  private static final double LEVEL = 0.95;

  /** Returns the chances of the opposite difference. */
  public Chances opposite() {
    return new Chances(/* below= */ above, within, /* above= */ below);
  }

  /**
   * Returns the chances; empty where nothing tells the difference from chance.
   *
   * @param difference the difference
   * @param tolerance up to which difference counts as equal, in the unit of the metric, at least 0
   */
  public static Optional<Chances> of(Difference difference, double tolerance) {
    if (difference instanceof Unchanged) {
      return Optional.of(new Chances(0, 1, 0));
    }
    if (!(difference instanceof Estimated estimated)) {
      return Optional.empty();
    }
    Spread spread = estimated.widest(LEVEL);
    double above = spread.chanceAbove(tolerance - estimated.mean());
    double below = spread.chanceBelow(tolerance + estimated.mean());
    return Optional.of(new Chances(below, Math.max(0, 1 - (above + below)), above));
  }
}
