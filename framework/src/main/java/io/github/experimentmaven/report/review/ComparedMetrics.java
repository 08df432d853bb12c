package io.github.experimentmaven.report.review;

import io.github.experimentmaven.gate.Baseline;
import io.github.experimentmaven.gate.Finding;
import io.github.experimentmaven.gate.RegressionFinding;
import io.github.experimentmaven.gate.change.Decimals;
import io.github.experimentmaven.gate.change.Judgement.Compared;
import io.github.experimentmaven.gate.change.Judgement.NotComparable;
import io.github.experimentmaven.gate.change.Judgement.Outcome;
import io.github.experimentmaven.gate.change.Judgement.Terms;
import io.github.experimentmaven.gate.change.Reason;
import io.github.experimentmaven.result.Summary;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.spec.problem.Count;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The metrics that the section {@code regression} names: those that changed, the worst first. */
final class ComparedMetrics {

  private static final int MOST_LINES = 20;

  private final List<RegressionFinding> changed;
  private final int unchanged;
  private final Optional<Summary> now;
  private final Optional<Summary> then;

  private ComparedMetrics(
      List<RegressionFinding> changed,
      int unchanged,
      Optional<Summary> now,
      Optional<Summary> then) {
    this.changed = List.copyOf(changed);
    this.unchanged = unchanged;
    this.now = now;
    this.then = then;
  }

  static ComparedMetrics of(ReviewInput input) {
    List<RegressionFinding> all =
        input.verdict().findings().stream()
            .filter(RegressionFinding.class::isInstance)
            .map(RegressionFinding.class::cast)
            .toList();
    List<RegressionFinding> changed =
        all.stream()
            .filter(finding -> !isUnchanged(finding))
            .sorted(Comparator.comparing(ComparedMetrics::urgency))
            .toList();
    return new ComparedMetrics(
        changed,
        all.size() - changed.size(),
        input.now().map(Baseline::table).map(Summary::of),
        input.then().map(Baseline::table).map(Summary::of));
  }

  /** Returns whether the table shows all that a finding says. */
  static boolean shows(Finding finding) {
    return finding instanceof RegressionFinding regression
        && !(regression.judgement() instanceof NotComparable why && needsWords(why.reason()));
  }

  boolean isEmpty() {
    return changed.isEmpty();
  }

  Block block() {
    if (changed.isEmpty()) {
      return Block.NOTHING;
    }
    List<String> lines =
        new ArrayList<>(
            Block.atMost(
                MOST_LINES,
                ChangeCells.head(level()),
                changed.stream().map(this::line).toList(),
                "metric"));
    if (unchanged > 0) {
      lines.add("");
      lines.add(
          "*%s exactly what %s.*"
              .formatted(
                  Count.of(unchanged, "more metric") + (unchanged == 1 ? " is" : " are"),
                  unchanged == 1 ? "it was" : "they were"));
    }
    return Block.plain("metrics", lines);
  }

  /** Without a comparison there is no interval, and so no level. */
  private String level() {
    return changed.stream()
        .filter(finding -> finding.judgement() instanceof Compared)
        .map(finding -> ((Compared) finding.judgement()).terms())
        .map(Terms::confidence)
        .map(Decimals::percent)
        .findFirst()
        .orElse("");
  }

  private String line(RegressionFinding finding) {
    String name = "%s.%s.%s".formatted(finding.model(), finding.part(), finding.metric());
    if (finding.judgement() instanceof Compared compared) {
      return ChangeCells.line(name, compared);
    }
    Reason reason = ((NotComparable) finding.judgement()).reason();
    String word =
        switch (reason) {
          case NEW -> "new";
          case REMOVED -> "gone";
          default -> "not comparable";
        };
    return ChangeCells.line(
        name,
        mean(now, finding),
        mean(then, finding),
        ChangeCells.ABSENT,
        ChangeCells.ABSENT,
        finding.passed() ? word : "**" + word + "**");
  }

  private static String mean(Optional<Summary> summary, RegressionFinding of) {
    return summary
        .flatMap(
            means -> Part.of(of.part()).flatMap(part -> means.find(of.model(), part, of.metric())))
        .map(row -> row.statistics().mean())
        .map(mean -> Double.isFinite(mean) ? Decimals.shown(mean) : mean.toString())
        .orElse(ChangeCells.ABSENT);
  }

  private static boolean isUnchanged(RegressionFinding finding) {
    return finding.judgement() instanceof Compared compared
        && compared.outcome() == Outcome.UNCHANGED;
  }

  private static boolean needsWords(Reason reason) {
    return reason != Reason.NEW && reason != Reason.REMOVED;
  }

  private static int urgency(RegressionFinding finding) {
    if (!finding.passed()) {
      return 0;
    }
    if (finding.judgement() instanceof Compared compared) {
      return switch (compared.outcome()) {
        case WORSE, INCONCLUSIVE -> 1;
        case IMPROVED -> 3;
        default -> 4;
      };
    }
    return 2;
  }
}
