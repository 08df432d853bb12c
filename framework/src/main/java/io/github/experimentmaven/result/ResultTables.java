package io.github.experimentmaven.result;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads and writes {@code results.csv}. */
public final class ResultTables {

  private static final List<String> KEYS =
      List.of("version", "experiment", "model", "type", "seed", "repeat", "fold", "part", "rows");
  private static final List<String> TRAILER =
      List.of("epochs", "best_epoch", "bit_exact", "data", "split", "failure");

  private ResultTables() {}

  /** Returns the table as a CSV file. */
  public static CsvText format(ResultTable table) {
    List<String> header = new ArrayList<>(KEYS);
    header.addAll(table.metrics());
    header.addAll(TRAILER);
    CsvText text = new CsvText(header);
    for (ResultRow row : table.rows()) {
      List<String> cells = new ArrayList<>();
      cells.addAll(List.of(row.version(), row.experiment(), row.model(), row.type()));
      cells.add(Long.toString(row.seed()));
      cells.add(Integer.toString(row.repeat()));
      cells.add(Integer.toString(row.fold()));
      cells.add(row.part());
      cells.add(Integer.toString(row.rows()));
      for (String metric : table.metrics()) {
        Double value = row.metrics().get(metric);
        cells.add(value == null ? "" : Numbers.shortest(value));
      }
      cells.add(format(row.epochs()));
      cells.add(format(row.bestEpoch()));
      cells.add(Boolean.toString(row.bitExact()));
      cells.add(row.data());
      cells.add(row.split());
      cells.add(row.failure().orElse(""));
      text.add(cells);
    }
    return text;
  }

  /**
   * Reads a table. Columns this version does not know are taken as metrics; columns an older
   * version did not write are read as absent.
   *
   * @throws IOException if the file cannot be read
   * @throws MalformedResultsException if it is no result table
   */
  public static ResultTable read(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser parser = format.parse(reader)) {
      List<String> header = parser.getHeaderNames();
      for (String column : List.of("version", "experiment", "model", "seed", "fold", "part")) {
        if (!header.contains(column)) {
          throw new MalformedResultsException(file, 1, "there is no column '" + column + "'");
        }
      }
      List<String> metrics =
          header.stream()
              .filter(column -> !KEYS.contains(column) && !TRAILER.contains(column))
              .toList();
      List<ResultRow> rows = new ArrayList<>();
      for (CSVRecord line : parser) {
        rows.add(row(file, line, metrics));
      }
      return new ResultTable(metrics, rows);
    } catch (UncheckedIOException e) {
      throw new MalformedResultsException(file, 1, String.valueOf(e.getMessage()));
    }
  }

  private static ResultRow row(Path file, CSVRecord line, List<String> metrics) {
    try {
      Map<String, Double> values = new LinkedHashMap<>();
      for (String metric : metrics) {
        String cell = cell(line, metric);
        if (!cell.isEmpty()) {
          values.put(metric, Double.valueOf(cell));
        }
      }
      String failure = cell(line, "failure");
      return new ResultRow(
          cell(line, "version"),
          cell(line, "experiment"),
          cell(line, "model"),
          cell(line, "type"),
          Long.parseLong(cell(line, "seed")),
          integer(cell(line, "repeat")).orElse(0),
          Integer.parseInt(cell(line, "fold")),
          cell(line, "part"),
          integer(cell(line, "rows")).orElse(0),
          values,
          integer(cell(line, "epochs")),
          integer(cell(line, "best_epoch")),
          Boolean.parseBoolean(cell(line, "bit_exact")),
          cell(line, "data"),
          cell(line, "split"),
          failure.isEmpty() ? Optional.empty() : Optional.of(failure));
    } catch (NumberFormatException e) {
      throw new MalformedResultsException(
          file, line.getRecordNumber() + 1, "a number cannot be read: " + e.getMessage());
    }
  }

  private static String cell(CSVRecord line, String column) {
    return line.isMapped(column) && line.isSet(column) ? line.get(column) : "";
  }

  private static OptionalInt integer(String cell) {
    return cell.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cell));
  }

  private static String format(OptionalInt value) {
    return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
  }
}
