package io.github.experimentmaven.data.prepare;

import io.github.experimentmaven.spec.problem.FirstProblems;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Problem;

/** What is wrong with rows to predict. */
final class RowProblems {

  private final FirstProblems problems = new FirstProblems();

  /** Returns the place of a row, counted from 0. */
  static Location place(int row) {
    return new Location(RawRows.NAME, row + 1, 1);
  }

  void add(int row, String column, String message) {
    problems.add(() -> new Problem(place(row), column, message));
  }

  /**
   * Ends with an exception if there were problems.
   *
   * @throws InvalidInputException if there were
   */
  void throwIfAny() {
    problems.throwIfAny();
  }
}
