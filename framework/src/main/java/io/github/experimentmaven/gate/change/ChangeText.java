package io.github.experimentmaven.gate.change;

import io.github.experimentmaven.gate.change.Judgement.Compared;
import io.github.experimentmaven.gate.change.Judgement.Outcome;
import io.github.experimentmaven.gate.change.Judgement.Terms;
import io.github.experimentmaven.inference.Difference;
import io.github.experimentmaven.spec.problem.Count;

/** A change in words, rounded so that what is broken looks broken. */
public final class ChangeText {

  private ChangeText() {}

  public static String of(Compared compared, String baseline) {
    Change change = compared.change();
    if (compared.outcome() == Outcome.UNCHANGED) {
      return "unchanged: mean %s, exactly as in %s over %s"
          .formatted(Decimals.shown(change.after()), baseline, pairs(change));
    }
    return "%s: mean %s, was %s in %s (%s, tolerance %s); %s"
        .formatted(
            compared.outcome().label(),
            Decimals.apart(change.after(), change.before()),
            Decimals.apart(change.before(), change.after()),
            baseline,
            percent(change, compared.terms()),
            tolerance(compared.terms()),
            evidence(compared));
  }

  /** Returns the relative difference with its sign, never rounded across the tolerance. */
  public static String percent(Change change, Terms terms) {
    double relative = change.relative();
    if (!Double.isFinite(relative)) {
      return relative > 0 ? "up from 0" : relative < 0 ? "down from 0" : "not defined";
    }
    double size = Math.abs(relative);
    String shown =
        change.worsening() > 0
            ? Decimals.towardsViolation(size, terms.tolerance(), true)
            : Decimals.shown(size);
    String sign = relative > 0 ? "+" : relative < 0 ? "-" : "";
    return sign + Decimals.percent(shown);
  }

  private static String tolerance(Terms terms) {
    return Decimals.percent(terms.tolerance());
  }

  private static String evidence(Compared compared) {
    Change change = compared.change();
    if (change.rows().isPresent()
        && change.rows().get().difference() instanceof Difference.Uncertain uncertain) {
      return uncertain(uncertain.reason());
    }
    if (change.interval().isEmpty()) {
      return change.random()
          ? "one seed gives no interval, so the tolerance alone decides; add seeds"
          : "one training gives no interval, so the tolerance alone decides; a baseline with test rows"
              + " would tell a change from luck";
    }
    Terms terms = compared.terms();
    Interval interval = change.interval().get();
    String level = Decimals.percent(terms.confidence());
    String together =
        terms.comparisons() > 1
            ? " (all %s comparisons together)".formatted(terms.comparisons())
            : "";
    String advice =
        compared.outcome() == Outcome.INCONCLUSIVE
            ? ", which includes no change; "
                + (change.ofRows() ? "more test rows or seeds" : "add seeds to")
                + " tell a change from luck"
            : "";
    return "%s interval of the difference%s %s to %s over %s%s"
        .formatted(
            level,
            together,
            Decimals.low(interval.low()),
            Decimals.high(interval.high()),
            pairs(change),
            advice);
  }

  static String uncertain(Difference.Reason reason) {
    return switch (reason) {
      case ONE_SEED ->
          "another seed might give anything, so one seed decides nothing; use at least three";
      case TOO_FEW_ROWS -> "one test row decides nothing";
      case ROWS_UNKNOWN ->
          "it says nothing of other test rows, and nothing else could differ, so nothing is decided";
    };
  }

  static String pairs(Change change) {
    String trials =
        change.observations() == change.pairs()
            ? Count.of(change.pairs(), "paired trial")
            : Count.of(change.pairs(), "paired trial")
                + " in "
                + Count.of(change.observations(), "fold");
    return trials + change.rows().filter(some -> some.rows() > 0).map(ChangeText::rows).orElse("");
  }

  private static String rows(RowEvidence evidence) {
    return evidence.rows() < evidence.tested()
        ? " and %d of %s".formatted(evidence.rows(), Count.of(evidence.tested(), "test row"))
        : " and " + Count.of(evidence.rows(), "test row");
  }
}
