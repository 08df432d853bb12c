package io.github.experimentmaven.gate.reproduction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Finds the cell in which two lines of a CSV file differ. */
final class CellMismatch {

  private CellMismatch() {}

  static Mismatch of(
      String file, long line, String header, String wanted, String found, List<String> names) {
    List<String> columns = cells(header);
    List<String> wantedCells = cells(wanted);
    List<String> foundCells = cells(found);
    if (line > 1 && wantedCells.size() == columns.size() && foundCells.size() == columns.size()) {
      for (int index = 0; index < columns.size(); index++) {
        if (!wantedCells.get(index).equals(foundCells.get(index))) {
          return new Mismatch(
              file,
              line,
              row(columns, wantedCells, names),
              columns.get(index),
              quoted(wantedCells.get(index)),
              quoted(foundCells.get(index)));
        }
      }
    }
    return new Mismatch(file, line, "", "", quoted(wanted), quoted(found));
  }

  private static String row(List<String> columns, List<String> cells, List<String> names) {
    List<String> words = new ArrayList<>();
    for (int index = 0; index < columns.size(); index++) {
      String column = columns.get(index);
      if (column.equals("model") || column.equals("part")) {
        words.add(cells.get(index));
      } else if (names.contains(column)) {
        words.add(column + " " + cells.get(index));
      }
    }
    return String.join(", ", words);
  }

  private static String quoted(String text) {
    return "'" + text.replace("\r", "\\r") + "'";
  }

  private static List<String> cells(String line) {
    try (CSVParser parser = CSVParser.parse(line, CSVFormat.RFC4180)) {
      return parser.stream().findFirst().map(found -> found.toList()).orElse(List.of());
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }
}
