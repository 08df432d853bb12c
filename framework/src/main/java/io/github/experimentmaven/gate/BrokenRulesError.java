package io.github.experimentmaven.gate;

import io.github.experimentmaven.spec.problem.Count;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Rules of experiments are broken. It is an assertion's error, so that test frameworks show a
 * failed test rather than one that could not run; its message says which rules, what was found and
 * what is allowed, and against what it was held, a line a rule.
 */
public final class BrokenRulesError extends AssertionError {

  private static final long serialVersionUID = 1L;

  private final transient List<Verdict> verdicts;

  /**
   * Creates the error.
   *
   * @param verdicts the verdicts, some of which did not pass
   */
  public BrokenRulesError(List<Verdict> verdicts) {
    super(message(Objects.requireNonNull(verdicts, "verdicts")));
    this.verdicts = List.copyOf(verdicts);
  }

  /** Returns the verdicts. */
  public List<Verdict> verdicts() {
    return verdicts;
  }

  private static String message(List<Verdict> verdicts) {
    int violations = verdicts.stream().mapToInt(verdict -> verdict.violations().size()).sum();
    String title =
        violations == 1
            ? "1 rule of the experiments is broken:\n"
            : Count.of(violations, "rule") + " of the experiments are broken:\n";
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
}
