package io.github.experimentmaven.gate.change;

import io.github.experimentmaven.gate.change.Rivals.Contest;
import io.github.experimentmaven.spec.Rival;
import io.github.experimentmaven.spec.Rival.Demand;
import java.util.Objects;
import java.util.Optional;

/**
 * What holding a model against another comes to.
 *
 * @param demand what is asked
 * @param outcome how they differ from what is asked
 * @param contest the numbers, or why there are none
 * @param change the difference from the other's mean less the lead, or with the lag that is
 *     allowed; empty without numbers
 * @param comparisons how many intervals must hold together
 */
public record RivalVerdict(
    Demand demand, Outcome outcome, Contest contest, Optional<Change> change, int comparisons) {

  /** How two models differ from what is asked. */
  public enum Outcome {
    /** The interval lies wholly on the better side of the limit. */
    BETTER,
    /** The interval includes the limit, or there is none, and the means keep it. */
    NEARLY,
    /** The interval includes the limit, or there is none, and the means do not keep it. */
    INCONCLUSIVE,
    /** The interval lies wholly on the worse side of the limit. */
    WORSE,
    /** There are no values to compare. */
    NOT_COMPARABLE
  }

  /** Checks that all parts are present. */
  public RivalVerdict {
    Objects.requireNonNull(demand, "demand");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(contest, "contest");
    Objects.requireNonNull(change, "change");
  }

  /**
   * Judges a comparison.
   *
   * @param rival what is asked
   * @param contest the two models, held against each other with the lead that is asked
   * @param comparisons how many intervals must hold together, by Bonferroni's inequality
   */
  public static RivalVerdict of(Rival rival, Contest contest, int comparisons) {
    if (!(contest instanceof Contest.Held held)) {
      return new RivalVerdict(
          rival.demand(), Outcome.NOT_COMPARABLE, contest, Optional.empty(), comparisons);
    }
    Change change = held.change(1 - (1 - rival.confidence()) / Math.max(1, comparisons));
    return new RivalVerdict(
        rival.demand(), outcome(held, change), contest, Optional.of(change), comparisons);
  }

  private static Outcome outcome(Contest.Held held, Change change) {
    double worsening = held.lowerIsBetter() ? change.difference() : -change.difference();
    if (change.interval().isPresent()) {
      Interval interval = change.interval().get();
      Interval worse = held.lowerIsBetter() ? interval : interval.negated();
      if (worse.high() < 0) {
        return Outcome.BETTER;
      }
      if (worse.low() > 0) {
        return Outcome.WORSE;
      }
    }
    return worsening <= 0 ? Outcome.NEARLY : Outcome.INCONCLUSIVE;
  }

  /** A lead must be certain; only what is certainly worse by too much breaks the other demand. */
  public boolean passed() {
    return demand == Demand.BETTER_THAN
        ? outcome == Outcome.BETTER
        : outcome != Outcome.WORSE && outcome != Outcome.NOT_COMPARABLE;
  }
}
