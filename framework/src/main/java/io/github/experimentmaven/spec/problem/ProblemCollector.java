package io.github.experimentmaven.spec.problem;

import java.util.ArrayList;
import java.util.List;

/** Gathers the problems of several inputs, so that all are told together. */
public final class ProblemCollector {

  private final List<Problem> problems = new ArrayList<>();
  private int hidden;

  /** Does a piece of work and keeps the problems it meets. */
  public void collect(Runnable work) {
    try {
      work.run();
    } catch (InvalidInputException e) {
      problems.addAll(e.problems());
      hidden += e.hidden();
    }
  }

  /**
   * Throws the problems that were met.
   *
   * @throws InvalidInputException if there were any
   */
  public void throwIfAny() {
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems, hidden);
    }
  }
}
