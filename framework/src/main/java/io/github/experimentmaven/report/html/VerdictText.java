package io.github.experimentmaven.report.html;

import io.github.experimentmaven.gate.Finding;
import io.github.experimentmaven.gate.RegressionFinding;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.gate.change.Change;
import io.github.experimentmaven.gate.change.Judgement;
import io.github.experimentmaven.report.html.view.TableView;
import io.github.experimentmaven.report.html.view.TableView.Cell;
import io.github.experimentmaven.report.html.view.TableView.Column;
import io.github.experimentmaven.report.html.view.VerdictView;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.Notation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** A verdict in words, and what changed against the baseline as a table. */
final class VerdictText {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Result", "Model, part and metric", false),
          new Column("Baseline", "The mean of the baseline", true),
          new Column("Now", "The mean of these results", true),
          new Column("Change", "The difference in proportion to the baseline", true),
          new Column("Interval", "The confidence interval of the difference", true),
          new Column("Verdict", "What the comparison comes to", false));

  private static final VerdictView OPEN =
      new VerdictView(
          VerdictView.State.OPEN,
          "Not judged yet",
          List.of(),
          Optional.empty(),
          List.of("Not judged yet: mvn verify, or experiment:check, does that and says so here."));

  private static final List<String> MARKS = List.of("✗ ", "! ", "✓ ", "");

  private VerdictText() {}

  /** Returns a place in {@link #MARKS}: what a reader must look at comes first. */
  private static int urgency(RegressionFinding finding) {
    if (!finding.passed()) {
      return 0;
    }
    if (finding.doubtful()) {
      return 1;
    }
    return finding.judgement() instanceof Judgement.Compared compared
            && compared.outcome() == Judgement.Outcome.IMPROVED
        ? 2
        : 3;
  }

  /** Returns what a page says of a verdict, or of results that were not judged yet. */
  static VerdictView of(Optional<Verdict> verdict) {
    return verdict.map(VerdictText::of).orElse(OPEN);
  }

  private static VerdictView of(Verdict verdict) {
    List<RegressionFinding> regressions =
        verdict.findings().stream()
            .filter(RegressionFinding.class::isInstance)
            .map(RegressionFinding.class::cast)
            .toList();
    return new VerdictView(
        state(verdict),
        headline(verdict),
        verdict.findings().stream()
            .filter(finding -> !isShownAsChangeOnly(finding))
            .sorted(Comparator.comparing(Finding::passed).thenComparing(f -> !f.doubtful()))
            .map(VerdictText::rule)
            .toList(),
        regressions.isEmpty() ? Optional.empty() : Optional.of(changes(verdict, regressions)),
        verdict.notes());
  }

  static VerdictView.State state(Verdict verdict) {
    if (!verdict.passed()) {
      return VerdictView.State.FAILED;
    }
    return verdict.findings().isEmpty() ? VerdictView.State.OPEN : VerdictView.State.PASSED;
  }

  static String headline(Verdict verdict) {
    int rules = verdict.findings().size();
    int violated = verdict.violations().size();
    if (rules == 0) {
      return "Nothing to check";
    }
    if (violated > 0) {
      return "%d of %s broken".formatted(violated, Figures.count(rules, "rule"));
    }
    return rules == 1
        ? "The rule is kept"
        : "All %s are kept".formatted(Figures.count(rules, "rule"));
  }

  private static boolean isShownAsChangeOnly(Finding finding) {
    return finding instanceof RegressionFinding && finding.passed() && !finding.doubtful();
  }

  private static VerdictView.Rule rule(Finding finding) {
    String place = finding.location().toString();
    if (!finding.passed()) {
      return new VerdictView.Rule("failed", "✗ broken", finding.describe(), place);
    }
    return finding.doubtful()
        ? new VerdictView.Rule("warned", "! look", finding.describe(), place)
        : new VerdictView.Rule("passed", "✓ kept", finding.describe(), place);
  }

  private static TableView changes(Verdict verdict, List<RegressionFinding> regressions) {
    Notation means =
        Notation.of(
            values(regressions, change -> DoubleStream.of(change.before(), change.after())));
    Notation ends =
        Notation.of(
            values(
                regressions,
                change ->
                    change.interval().stream()
                        .flatMapToDouble(
                            interval -> DoubleStream.of(interval.low(), interval.high()))));
    return new TableView(
        "Against " + verdict.baseline().orElse(regressions.get(0).baseline()),
        COLUMNS,
        regressions.stream()
            .sorted(Comparator.comparing(VerdictText::urgency))
            .map(finding -> row(finding, means, ends))
            .toList());
  }

  private static double[] values(
      List<RegressionFinding> findings, Function<Change, DoubleStream> values) {
    return findings.stream()
        .map(RegressionFinding::judgement)
        .filter(Judgement.Compared.class::isInstance)
        .flatMapToDouble(judgement -> values.apply(((Judgement.Compared) judgement).change()))
        .toArray();
  }

  private static List<Cell> row(RegressionFinding finding, Notation means, Notation ends) {
    Cell name = Cell.of("%s.%s.%s".formatted(finding.model(), finding.part(), finding.metric()));
    Cell outcome = Cell.of(MARKS.get(urgency(finding)) + finding.judgement().label());
    Cell absent = new Cell("–", "", "", false);
    if (finding.judgement() instanceof Judgement.Compared compared) {
      Change change = compared.change();
      return List.of(
          name,
          Cell.of(change.before(), means.number(change.before())),
          Cell.of(change.after(), means.number(change.after())),
          Cell.of(change.relative(), Figures.percentChange(change.relative())),
          change
              .interval()
              .map(
                  interval ->
                      Cell.of(
                          interval.low(),
                          ends.rough(interval.low()) + " to " + ends.rough(interval.high())))
              .orElse(absent),
          outcome);
    }
    return List.of(name, absent, absent, absent, absent, outcome);
  }
}
