package io.github.experimentmaven.gate.change;

import io.github.experimentmaven.gate.change.Judgement.Compared;
import io.github.experimentmaven.gate.change.Judgement.Outcome;
import io.github.experimentmaven.gate.change.Judgement.Terms;

/** Judges a change of one metric. */
final class Judge {

  /**
   * The relative difference that counts as rounding where a model is not bit-exact: about eight
   * times the unit roundoff of float32. Such a model may differ by as much without any change.
   */
  static final double ROUNDING = 1e-6;

  private Judge() {}

  static Compared judge(PairedSample sample, boolean lowerIsBetter, Terms terms) {
    Change change = Change.of(sample, terms.level(), lowerIsBetter);
    return new Compared(outcome(sample, change, lowerIsBetter, terms), change, terms);
  }

  private static Outcome outcome(
      PairedSample sample, Change change, boolean lowerIsBetter, Terms terms) {
    if (sample.unchanged()) {
      return Outcome.UNCHANGED;
    }
    double rounding = sample.bitExact() ? 0 : ROUNDING;
    boolean tolerable = change.worsening() <= Math.max(terms.tolerance(), rounding);
    if (change.interval().isEmpty()) {
      // Without rows, as before there were any: the tolerance alone decides.
      return tolerable
          ? Outcome.WITHIN_TOLERANCE
          : change.rows().isPresent() ? Outcome.INCONCLUSIVE : Outcome.WORSE;
    }
    Interval interval = change.interval().get();
    Interval worsening = lowerIsBetter ? interval : interval.negated();
    if (worsening.high() < 0 && change.worsening() < -rounding) {
      return Outcome.IMPROVED;
    }
    if (tolerable) {
      return Outcome.WITHIN_TOLERANCE;
    }
    return worsening.low() <= 0 ? Outcome.INCONCLUSIVE : Outcome.WORSE;
  }
}
