package io.github.experimentmaven.data.split;

import io.github.experimentmaven.data.random.SeededRandom;
import io.github.experimentmaven.spec.Origin;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.util.Locale;

/** Divides rows into training, validation and test parts by fractions. */
final class HoldOutParts {

  private static final String[] NAMES = {"training", "validation", "test"};

  private final RowArrangement arrangement;
  private final Origin origin;

  HoldOutParts(RowArrangement arrangement, Origin origin) {
    this.arrangement = arrangement;
    this.origin = origin;
  }

  /**
   * Divides rows; the fractions' numbers of rows are rounded to the nearest, and the rest trains.
   *
   * @return the training, validation and test rows, each in ascending order
   * @throws InvalidInputException if a part that is wanted would have no row
   */
  int[][] divide(int[] rows, double validation, double test, SeededRandom random) {
    int testRows = (int) Math.round(rows.length * test);
    int validationRows = (int) Math.round(rows.length * validation);
    int[] sizes = {rows.length - validationRows - testRows, validationRows, testRows};
    double[] fractions = {1 - validation - test, validation, test};
    if (sizes[0] < 0) {
      throw problem(rows, 0, fractions);
    }
    int[][] parts = arrangement.divide(rows, sizes, random);
    for (int part = 0; part < parts.length; part++) {
      if (parts[part].length == 0 && (part == 0 || fractions[part] > 0)) {
        throw problem(rows, part, fractions);
      }
      parts[part] = Rows.sorted(parts[part]);
    }
    return parts;
  }

  private InvalidInputException problem(int[] rows, int part, double[] fractions) {
    return new InvalidInputException(
        origin.problem(
            "/split",
            String.format(
                Locale.ROOT,
                "the %s part (%s of %,d rows) has no row: there are too few rows, groups or times"
                    + " for these fractions; add rows or change the fractions",
                NAMES[part],
                Math.round(fractions[part] * 1000) / 10.0 + " %",
                rows.length)));
  }
}
