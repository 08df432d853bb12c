package io.github.experimentmaven.plugin;

import io.github.experimentmaven.gate.Verdict;
import java.util.List;
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

  /** Returns how many rules are kept. */
  static String kept(int rules) {
    return switch (rules) {
      case 0 -> "no rules to keep";
      case 1 -> "the rule is kept";
      default -> "all " + rules + " rules are kept";
    };
  }
}
