package io.github.experimentmaven.plugin;

import io.github.experimentmaven.gate.RegressionFinding;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.report.text.RuleCount;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a build says of verdicts. */
final class VerdictMessage {

  private VerdictMessage() {}

  /** Returns the message a build fails with: every violation, a line each. */
  static String of(List<Verdict> verdicts) {
    int violations = verdicts.stream().mapToInt(verdict -> verdict.violations().size()).sum();
    String title =
        violations == 1
            ? "1 rule of the experiments is broken:\n"
            : violations + " rules of the experiments are broken:\n";
    return verdicts.stream()
        .flatMap(
            verdict ->
                verdict.violations().stream()
                    .map(
                        finding ->
                            "  %s: %s (%s)"
                                .formatted(
                                    verdict.experiment(), finding.describe(), finding.location())))
        .collect(Collectors.joining("\n", title, ""));
  }

  /** Returns what a build says of a verdict that passed, and what the comparison came to. */
  static String kept(Verdict verdict) {
    String against =
        verdict
            .baseline()
            .map(name -> ", compared with " + name + ": " + outcomes(verdict))
            .orElse("");
    return verdict.experiment() + ": " + RuleCount.kept(verdict.findings().size()) + against;
  }

  private static String outcomes(Verdict verdict) {
    Map<String, Long> counts =
        verdict.findings().stream()
            .filter(RegressionFinding.class::isInstance)
            .map(finding -> ((RegressionFinding) finding).judgement().label())
            .collect(Collectors.groupingBy(label -> label, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(count -> count.getValue() + " " + count.getKey())
        .collect(Collectors.joining(", "));
  }
}
