package io.github.experimentmaven.result.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The lines of a CSV file that this tool wrote.
 *
 * @param header the names of the columns
 * @param lines the lines below it
 */
public record CsvLines(List<String> header, List<Line> lines) {

  private static final CSVFormat FORMAT = CSVFormat.RFC4180;

  public CsvLines {
    header = List.copyOf(header);
    lines = List.copyOf(lines);
  }

  /**
   * Reads a table from a file in UTF-8.
   *
   * @param columns those that it must have
   * @throws IOException if the file cannot be read
   * @throws MalformedResultsException if it is no such table
   */
  public static CsvLines read(Path file, List<String> columns) throws IOException {
    try {
      return parse(file, Files.readString(file, StandardCharsets.UTF_8), columns);
    } catch (CharacterCodingException e) {
      throw MalformedResultsException.notUtf8(file);
    }
  }

  /**
   * Reads a table from its text.
   *
   * @param file the file's name for messages
   * @param columns those that it must have
   * @throws MalformedResultsException if it is no such table
   */
  public static CsvLines parse(Path file, String text, List<String> columns) {
    CsvLines lines = parse(file, text);
    for (String column : columns) {
      if (!lines.header().contains(column)) {
        throw new MalformedResultsException(file, 1, "there is no column '" + column + "'");
      }
    }
    return lines;
  }

  private static CsvLines parse(Path file, String text) {
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      List<String> header = List.of();
      List<Line> lines = new ArrayList<>();
      long number = 1;
      for (CSVRecord record : parser) {
        if (number == 1) {
          header = record.toList();
        } else {
          lines.add(new Line(file, number, header, cells(file, number, header, record)));
        }
        number = parser.getCurrentLineNumber() + 1;
      }
      return new CsvLines(header, lines);
    } catch (IOException | UncheckedIOException e) {
      throw new MalformedResultsException(file, 1, String.valueOf(e.getMessage()));
    }
  }

  private static List<String> cells(Path file, long number, List<String> header, CSVRecord record) {
    if (record.size() != header.size()) {
      throw new MalformedResultsException(
          file,
          number,
          "there are " + record.size() + " cells in a table of " + header.size() + " columns");
    }
    return record.toList();
  }

  /**
   * One line.
   *
   * @param file the file, for messages
   * @param number the line's number, from 1
   * @param header the names of the columns
   * @param cells the cells
   */
  public record Line(Path file, long number, List<String> header, List<String> cells) {

    private static final Pattern NUMBER =
        Pattern.compile("NaN|-?(Infinity|[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?)");

    /** Returns a cell, empty where there is no such column. */
    public String cell(String column) {
      int index = header.indexOf(column);
      return index < 0 ? "" : cells.get(index);
    }

    /** Returns a cell that {@link CsvText#text} wrote. */
    public String text(String column) {
      return CsvText.plain(cell(column));
    }

    /** Returns a number, empty for an empty cell. */
    public Optional<Double> number(String column) {
      String cell = cell(column);
      if (cell.isEmpty()) {
        return Optional.empty();
      }
      if (!NUMBER.matcher(cell).matches()) {
        throw malformed("'" + cell + "' in column '" + column + "' is no number");
      }
      return Optional.of(Double.valueOf(cell));
    }

    /** Returns an integer, empty for an empty cell. */
    public OptionalInt integer(String column) {
      return cell(column).isEmpty()
          ? OptionalInt.empty()
          : OptionalInt.of((int) required(column, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    /** Returns an integer of a range, both ends included. */
    public long required(String column, long min, long max) {
      String cell = cell(column);
      try {
        long value = Long.parseLong(cell);
        if (value >= min && value <= max) {
          return value;
        }
      } catch (NumberFormatException e) {
        throw malformed("'" + cell + "' in column '" + column + "' is no integer");
      }
      throw malformed("'" + cell + "' in column '" + column + "' is out of range");
    }

    public MalformedResultsException malformed(String reason) {
      return new MalformedResultsException(file, number, reason);
    }
  }
}
