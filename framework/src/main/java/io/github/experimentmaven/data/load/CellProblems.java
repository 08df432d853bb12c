package io.github.experimentmaven.data.load;

import io.github.experimentmaven.spec.InvalidInputException;
import io.github.experimentmaven.spec.Location;
import io.github.experimentmaven.spec.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is wrong with cells and rows of a file: the first few in full, the rest counted. */
final class CellProblems {
  private static final int SHOWN = 10;
  private static final int SHOWN_CHARACTERS = 60;

  private final TextFile file;
  private final List<Found> shown = new ArrayList<>();
  private int count;

  CellProblems(TextFile file) {
    this.file = file;
  }

  /** Adds a problem of one cell. */
  void addCell(int line, int cell, String column, String message) {
    count++;
    if (shown.size() < SHOWN) {
      shown.add(new Found(line, cell, column, message));
    }
  }

  /** Adds a problem of a whole row. */
  void addRow(int line, String message) {
    addCell(line, 0, "", message);
  }

  /**
   * Ends with an exception if there were problems.
   *
   * @throws InvalidInputException if there were
   * @throws IOException if the source cannot be read
   */
  void throwIfAny(CellLocator locator) throws IOException {
    if (count == 0) {
      return;
    }
    List<Problem> problems = new ArrayList<>();
    for (Found found : shown) {
      int column = found.column().isEmpty() ? 1 : locator.column(found.line(), found.cell());
      problems.add(
          new Problem(
              new Location(file.source().name(), found.line(), column),
              found.column(),
              found.message()));
    }
    if (count > shown.size()) {
      problems.add(
          file.problem(
              shown.get(SHOWN - 1).line(),
              String.format(
                  Locale.ROOT, "and %,d more from here on in this file", count - shown.size())));
    }
    throw new InvalidInputException(problems);
  }

  /** Returns a cell's text in quotes, shortened and with invisible characters written out. */
  static String quote(String text) {
    StringBuilder shown = new StringBuilder("\"");
    for (int i = 0; i < Math.min(text.length(), SHOWN_CHARACTERS); i++) {
      char c = text.charAt(i);
      boolean visible = !Character.isISOControl(c) && (c == ' ' || !Character.isSpaceChar(c));
      shown.append(visible ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
    }
    return shown.append(text.length() > SHOWN_CHARACTERS ? "…\"" : "\"").toString();
  }

  private record Found(int line, int cell, String column, String message) {}
}
