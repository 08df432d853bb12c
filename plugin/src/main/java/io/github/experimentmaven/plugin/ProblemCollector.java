package io.github.experimentmaven.plugin;

import io.github.experimentmaven.spec.InvalidInputException;
import io.github.experimentmaven.spec.Problem;
import java.util.ArrayList;
import java.util.List;

/** Gathers the problems of several files, so that all are shown together. */
final class ProblemCollector {

  private final List<Problem> problems = new ArrayList<>();

  /** Does a piece of work and keeps the problems it meets. */
  void collect(Runnable work) {
    try {
      work.run();
    } catch (InvalidInputException e) {
      problems.addAll(e.problems());
    }
  }

  /** Throws the problems that were met. */
  void throwIfAny() {
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }
}
