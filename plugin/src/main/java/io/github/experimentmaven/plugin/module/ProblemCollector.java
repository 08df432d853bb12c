package io.github.experimentmaven.plugin.module;

import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** Gathers the problems of several files, so that all are shown together. */
public final class ProblemCollector {

  private final List<Problem> problems = new ArrayList<>();

  /** Does a piece of work and keeps the problems it meets. */
  public void collect(Runnable work) {
    try {
      work.run();
    } catch (InvalidInputException e) {
      problems.addAll(e.problems());
    }
  }

  /** Throws the problems that were met. */
  public void throwIfAny() {
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }
}
