package io.github.experimentmaven.data.prepare;

import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is wrong with rows to predict: the first few in full, the rest counted. */
final class RowProblems {

  private static final int SHOWN = 10;

  private final List<Problem> shown = new ArrayList<>();
  private int hidden;

  /** Returns the place of a row, counted from 0. */
  static Location place(int row) {
    return new Location(RawRows.NAME, row + 1, 1);
  }

  void add(int row, String column, String message) {
    if (shown.size() < SHOWN) {
      shown.add(new Problem(place(row), column, message));
    } else {
      hidden++;
    }
  }

  /**
   * Ends with an exception if there were problems.
   *
   * @throws InvalidInputException if there were
   */
  void throwIfAny() {
    if (hidden > 0) {
      shown.add(
          new Problem(
              shown.get(SHOWN - 1).location(),
              "",
              String.format(Locale.ROOT, "and %,d more from here on", hidden)));
    }
    if (!shown.isEmpty()) {
      throw new InvalidInputException(shown);
    }
  }
}
