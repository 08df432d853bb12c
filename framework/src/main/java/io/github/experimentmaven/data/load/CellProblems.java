package io.github.experimentmaven.data.load;

import io.github.experimentmaven.data.format.TableRows;
import io.github.experimentmaven.spec.problem.FirstProblems;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with cells and rows of a file: the first few in full, the rest counted. */
final class CellProblems {

  private final TableRows rows;
  private final List<Found> found = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Problem> whole = new LinkedHashMap<>();

  CellProblems(TableRows rows) {
    this.rows = rows;
  }

  /** Adds a problem of one cell. */
  void addCell(int line, int cell, String column, String message) {
    if (counts.merge(column, 1, Integer::sum) <= FirstProblems.SHOWN) {
      found.add(new Found(line, cell, column, message));
    }
  }

  /** Adds a problem of a whole row. */
  void addRow(int line, String message) {
    addCell(line, 0, "", message);
  }

  /** Puts one problem in the place of all those of a column's cells. */
  void replace(String column, Problem problem) {
    whole.put(column, problem);
    counts.remove(column);
    found.removeIf(cell -> cell.column().equals(column));
  }

  /**
   * Ends with an exception if there were problems.
   *
   * @throws InvalidInputException if there were
   * @throws IOException if the source cannot be read
   */
  void throwIfAny() throws IOException {
    List<Problem> problems = new ArrayList<>(whole.values());
    List<Found> shown = found.subList(0, Math.min(FirstProblems.SHOWN, found.size()));
    for (Found cell : shown) {
      Location place =
          cell.column().isEmpty() ? start(cell.line()) : rows.locate(cell.line(), cell.cell());
      problems.add(new Problem(place, cell.column(), cell.message()));
    }
    int count = counts.values().stream().mapToInt(Integer::intValue).sum();
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems, count - shown.size());
    }
  }

  private Location start(int line) {
    return new Location(rows.header().file(), line, 1, rows.unit());
  }

  private record Found(int line, int cell, String column, String message) {}
}
