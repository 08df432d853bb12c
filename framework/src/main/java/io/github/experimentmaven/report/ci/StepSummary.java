package io.github.experimentmaven.report.ci;

import io.github.experimentmaven.gate.Finding;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.report.text.MarkdownText;
import io.github.experimentmaven.spec.problem.Count;
import java.util.List;

/** Verdicts in Markdown, to be appended to the file that {@code GITHUB_STEP_SUMMARY} names. */
public final class StepSummary {

  private StepSummary() {}

  /** Returns the summary of the verdicts of a build. */
  public static String format(List<Verdict> verdicts) {
    StringBuilder text = new StringBuilder();
    verdicts.forEach(verdict -> add(text, verdict));
    return text.toString();
  }

  private static void add(StringBuilder text, Verdict verdict) {
    text.append("### Experiment ")
        .append(MarkdownText.escape(verdict.experiment()))
        .append(": ")
        .append(verdict.passed() ? "passed" : "failed")
        .append("\n\n")
        .append(counts(verdict))
        .append("\n\n");
    verdict
        .notes()
        .forEach(note -> text.append("> ").append(MarkdownText.escape(note)).append("\n\n"));
    if (verdict.findings().isEmpty()) {
      return;
    }
    text.append("| | Rule | Finding |\n|---|---|---|\n");
    verdict.violations().forEach(finding -> row(text, "failed", finding));
    verdict.doubts().forEach(finding -> row(text, "look", finding));
    verdict.findings().stream()
        .filter(finding -> finding.passed() && !finding.doubtful())
        .forEach(finding -> row(text, "passed", finding));
    text.append('\n');
  }

  private static String counts(Verdict verdict) {
    String compared =
        verdict
            .baseline()
            .map(name -> " Compared with " + MarkdownText.escape(name) + ".")
            .orElse("");
    int rules = verdict.findings().size();
    return "%d of %s kept.".formatted(rules - verdict.violations().size(), Count.of(rules, "rule"))
        + compared;
  }

  private static void row(StringBuilder text, String status, Finding finding) {
    text.append("| ")
        .append(status)
        .append(" | ")
        .append(MarkdownText.escape(finding.title()))
        .append(" | ")
        .append(MarkdownText.escape(finding.describe()))
        .append(" |\n");
  }
}
