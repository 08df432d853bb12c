package io.github.experimentmaven.report.html;

import io.github.experimentmaven.gate.Finding;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.report.html.view.VerdictView;
import java.util.Comparator;

/** A verdict in words. */
final class VerdictText {

  private VerdictText() {}

  static VerdictView of(Verdict verdict) {
    int rules = verdict.findings().size();
    int violated = verdict.violations().size();
    String headline =
        rules == 0
            ? "Nothing to check"
            : violated == 0
                ? (rules == 1 ? "The rule is kept" : "All " + rules + " rules are kept")
                : "%d of %d rules broken".formatted(violated, rules);
    return new VerdictView(
        verdict.passed(),
        headline,
        verdict.findings().stream()
            .sorted(Comparator.comparing(Finding::passed))
            .map(
                finding ->
                    new VerdictView.Rule(
                        finding.passed(), finding.describe(), finding.location().toString()))
            .toList());
  }
}
