package io.github.experimentmaven.fuzz;

import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Problem;

/** What people need of a refusal. */
final class Refusals {

  private static final int LONGEST = 4_500;

  private Refusals() {}

  static void check(InvalidInputException refusal) {
    if (refusal.problems().isEmpty()) {
      throw new AssertionError("refused without a problem", refusal);
    }
    if (refusal.getCause() instanceof OutOfMemoryError) {
      throw new AssertionError("small input, large memory", refusal);
    }
    for (Problem problem : refusal.problems()) {
      check(problem.message().isBlank() ? "" : problem.toString(), refusal);
    }
  }

  /** What is said without refusing anything. */
  static void check(String text) {
    check(text, new IllegalStateException(text));
  }

  static void check(String text, Exception refusal) {
    if (text.isBlank() || text.length() > LONGEST || hasControls(text)) {
      throw new AssertionError("not one readable line: " + text, refusal);
    }
  }

  /** A message goes to a terminal and to a log line by line. */
  private static boolean hasControls(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }
}
