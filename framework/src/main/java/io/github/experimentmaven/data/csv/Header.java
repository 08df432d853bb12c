package io.github.experimentmaven.data.csv;

import io.github.experimentmaven.data.text.TextFile;
import io.github.experimentmaven.spec.CsvFormat;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The names of a file's columns.
 *
 * @param names a name for each column, empty where it has none
 * @param line the line they are written in, or that of the first row
 */
public record Header(List<String> names, int line) {

  /** Copies the names. */
  public Header {
    names = List.copyOf(names);
  }

  /**
   * Reads the names where the file has them, and stops before the first row of values.
   *
   * @param atNames makes a problem of what is wrong with the names that were given
   * @throws InvalidInputException if the file has no row, or another number of columns than names
   *     were given
   * @throws IOException if the source cannot be read
   */
  public static Header read(
      TextFile file, CsvRows rows, CsvFormat format, Function<String, Problem> atNames)
      throws IOException {
    if (!rows.next()) {
      throw new InvalidInputException(
          file.problem(
              1,
              format.header()
                  ? "the file is empty; expected a header line and rows below it"
                  : "the file is empty; expected rows"));
    }
    List<String> first = rows.cells().texts();
    if (!format.header()) {
      rows.again();
    }
    int given = format.names().size();
    if (given > 0 && given != first.size()) {
      throw new InvalidInputException(
          atNames.apply(
              "there are %d names, but line %d of %s has %d cells: name every column, in the order of the file"
                  .formatted(given, rows.line(), file.source().name(), first.size())));
    }
    if (given > 0) {
      return new Header(format.names(), rows.line());
    }
    return new Header(format.header() ? first : numbered(first.size()), rows.line());
  }

  /** Returns names for columns that have none. */
  static List<String> numbered(int columns) {
    return IntStream.rangeClosed(1, columns).mapToObj(number -> "column_" + number).toList();
  }
}
