package io.github.experimentmaven.data.load;

import io.github.experimentmaven.data.format.TableRows;
import io.github.experimentmaven.data.table.CellPlaces;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Location;
import java.io.IOException;
import java.util.List;

/** Finds cells of rows that were read by the names of their columns. */
final class CellsByName {

  private CellsByName() {}

  /**
   * Returns what finds the cells of a file; where it can no longer be read, their rows.
   *
   * @param name the name of the file as messages show it
   * @param names the names of its columns, in the order of the file
   */
  static CellPlaces of(String name, TableRows rows, List<String> names) {
    return (line, column) -> {
      Location start = new Location(name, line, 1, rows.unit());
      try {
        int cell = names.indexOf(column);
        return cell < 0 ? start : rows.locate(line, cell);
      } catch (IOException | InvalidInputException noLongerReadable) {
        return start;
      }
    };
  }
}
