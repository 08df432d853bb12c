package io.github.experimentmaven.gate.change;

import io.github.experimentmaven.gate.change.RivalVerdict.Outcome;
import io.github.experimentmaven.gate.change.Rivals.Contest;
import io.github.experimentmaven.inference.Difference;
import io.github.experimentmaven.spec.Rival;
import io.github.experimentmaven.spec.Rival.Demand;

/** Two models beside each other in words, rounded so that what is broken looks broken. */
public final class RivalText {

  private RivalText() {}

  /** Returns what is asked, for example {@code better than mean by 10%}. */
  public static String demand(Rival rival) {
    return (rival.demand() == Demand.BETTER_THAN ? "better than " : "no worse than ")
        + rival.model()
        + (rival.by() == 0 ? "" : " by " + Decimals.percent(rival.by()));
  }

  /**
   * Returns what a comparison comes to.
   *
   * @param name the result, for example {@code network-1.test.mse}
   * @param rival what was asked
   * @param verdict what it comes to
   */
  public static String of(String name, Rival rival, RivalVerdict verdict) {
    if (verdict.contest() instanceof Contest.Impossible impossible) {
      return "%s is not comparable with that of %s: %s"
          .formatted(name, rival.model(), impossible.why().detail());
    }
    Contest.Held held = (Contest.Held) verdict.contest();
    Change change = verdict.change().orElseThrow();
    return "%s %s: mean %s against %s%s; %s"
        .formatted(
            name,
            claim(rival, verdict.outcome()),
            Decimals.apart(held.value(), held.rival()),
            Decimals.apart(held.rival(), held.value()),
            relative(held),
            evidence(rival, verdict, change));
  }

  private static String claim(Rival rival, Outcome outcome) {
    String by = rival.by() == 0 ? "" : " by more than " + Decimals.percent(rival.by());
    if (rival.demand() == Demand.BETTER_THAN) {
      return switch (outcome) {
        case BETTER -> "is better than that of %s%s".formatted(rival.model(), by);
        case NEARLY -> "is not certainly better than that of %s%s".formatted(rival.model(), by);
        default -> "is not better than that of %s%s".formatted(rival.model(), by);
      };
    }
    return switch (outcome) {
      case WORSE -> "is worse than that of %s%s".formatted(rival.model(), by);
      case INCONCLUSIVE -> "may be worse than that of %s%s".formatted(rival.model(), by);
      default -> "is no worse than that of %s%s".formatted(rival.model(), by);
    };
  }

  private static String relative(Contest.Held held) {
    double relative = (held.value() - held.rival()) / Math.abs(held.rival());
    return Double.isFinite(relative) && relative != 0
        ? " ("
            + (relative > 0 ? "+" : "-")
            + Decimals.percent(Decimals.shown(Math.abs(relative)))
            + ")"
        : "";
  }

  private static String evidence(Rival rival, RivalVerdict verdict, Change change) {
    boolean open =
        verdict.outcome()
            == (rival.demand() == Demand.BETTER_THAN ? Outcome.NEARLY : Outcome.INCONCLUSIVE);
    if (change.rows().isPresent()
        && change.rows().get().difference() instanceof Difference.Uncertain uncertain) {
      return ChangeText.uncertain(uncertain.reason());
    }
    if (change.interval().isEmpty()) {
      return change.difference() == 0
          ? "nothing tells them apart"
          : "one training of each says nothing of others, so nothing is certain; add seeds";
    }
    Interval interval = change.interval().get();
    String together =
        verdict.comparisons() > 1
            ? " (all %s comparisons together)".formatted(verdict.comparisons())
            : "";
    return "%s interval of the difference%s%s %s to %s over %s%s%s"
        .formatted(
            Decimals.percent(rival.confidence()),
            limit(rival),
            together,
            Decimals.low(interval.low()),
            Decimals.high(interval.high()),
            ChangeText.pairs(change),
            change.ofRows() ? "" : ", which says nothing of other rows",
            open ? "; more " + (change.ofRows() ? "test rows or " : "") + "seeds could tell" : "");
  }

  private static String limit(Rival rival) {
    if (rival.by() == 0) {
      return "";
    }
    return rival.demand() == Demand.BETTER_THAN
        ? " from a lead of " + Decimals.percent(rival.by())
        : " from a lag of " + Decimals.percent(rival.by());
  }
}
