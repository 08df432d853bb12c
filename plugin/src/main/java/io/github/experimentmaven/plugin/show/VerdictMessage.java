package io.github.experimentmaven.plugin.show;

import io.github.experimentmaven.gate.RegressionFinding;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.report.text.RuleCount;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a build says of verdicts that passed. */
public final class VerdictMessage {

  private VerdictMessage() {}

  /** Returns what a build says of a verdict that passed, and what the comparison came to. */
  public static String kept(Verdict verdict) {
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
