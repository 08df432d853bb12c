package io.github.experimentmaven.result;

import io.github.experimentmaven.result.csv.CsvLines;
import io.github.experimentmaven.result.csv.CsvText;
import io.github.experimentmaven.result.csv.MalformedResultsException;
import io.github.experimentmaven.result.csv.Numbers;
import io.github.experimentmaven.spec.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes {@code results.csv} and reads it, one written by an older or newer version included. */
public final class ResultTables {

  /** The columns before the metrics. */
  private static final List<String> REQUIRED =
      List.of("version", "experiment", "model", "seed", "fold", "part");

  static final List<String> KEYS =
      List.of("version", "experiment", "model", "type", "seed", "repeat", "fold", "part", "rows");

  /** The columns after the metrics; later versions add theirs behind. */
  static final List<String> TRAILER =
      List.of(
          "epochs",
          "best_epoch",
          "bit_exact",
          "data",
          "split",
          "failure",
          "loss_function",
          "random");

  private ResultTables() {}

  /** Returns the table as a CSV file. */
  public static CsvText format(ResultTable table) {
    CsvText text = new CsvText(header(table.metrics()));
    for (ResultRow row : table.rows()) {
      text.add(cells(row, table.metrics()));
    }
    return text;
  }

  static List<String> header(List<String> metrics) {
    List<String> header = new ArrayList<>(KEYS);
    header.addAll(metrics);
    header.addAll(TRAILER);
    return header;
  }

  static List<String> cells(ResultRow row, List<String> metrics) {
    List<String> cells = new ArrayList<>();
    cells.add(CsvText.text(row.version()));
    cells.add(CsvText.text(row.experiment()));
    cells.add(CsvText.text(row.model()));
    cells.add(CsvText.text(row.type()));
    cells.add(Long.toString(row.seed()));
    cells.add(Integer.toString(row.repeat()));
    cells.add(Integer.toString(row.fold()));
    cells.add(row.part().label());
    cells.add(Integer.toString(row.rows()));
    for (String metric : metrics) {
      Double value = row.metrics().get(metric);
      cells.add(value == null ? "" : Numbers.shortest(value));
    }
    cells.add(format(row.epochs()));
    cells.add(format(row.bestEpoch()));
    cells.add(Boolean.toString(row.bitExact()));
    cells.add(row.data());
    cells.add(row.split());
    cells.add(CsvText.text(row.failure().orElse("")));
    cells.add(CsvText.text(row.lossFunction()));
    cells.add(Boolean.toString(row.random()));
    return cells;
  }

  private static String format(OptionalInt value) {
    return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
  }

  /**
   * Reads a table. Metrics are the columns between {@code rows} and {@code epochs}. Columns an
   * older version did not write are read as absent, columns a newer one added behind are passed
   * over.
   *
   * @throws IOException if the file cannot be read
   * @throws MalformedResultsException if it is no result table
   */
  public static ResultTable read(Path file) throws IOException {
    return of(CsvLines.read(file, REQUIRED));
  }

  /**
   * Reads a table from its text.
   *
   * @param file the file's name for messages
   * @param text the text
   * @throws MalformedResultsException if it is no result table
   */
  public static ResultTable parse(Path file, String text) {
    return of(CsvLines.parse(file, text, REQUIRED));
  }

  private static ResultTable of(CsvLines lines) {
    List<String> metrics = metrics(lines.header());
    List<ResultRow> rows = new ArrayList<>();
    Map<List<Object>, Long> seen = new LinkedHashMap<>();
    for (CsvLines.Line line : lines.lines()) {
      ResultRow row = row(line, metrics);
      Long first =
          seen.putIfAbsent(
              List.of(row.model(), row.seed(), row.repeat(), row.fold(), row.part()),
              line.number());
      if (first != null) {
        throw line.malformed("model, seed, repeat, fold and part are those of line " + first);
      }
      rows.add(row);
    }
    return new ResultTable(metrics, rows);
  }

  static List<String> metrics(List<String> header) {
    int last = header.size();
    for (String column : TRAILER) {
      int index = header.indexOf(column);
      last = index < 0 ? last : Math.min(last, index);
    }
    return header.subList(0, last).stream().filter(column -> !KEYS.contains(column)).toList();
  }

  private static Part part(CsvLines.Line line) {
    String name = line.cell("part");
    return Part.of(name)
        .orElseThrow(
            () ->
                line.malformed(
                    "'%s' in column 'part' is no part; parts: %s"
                        .formatted(name, String.join(", ", Part.labels()))));
  }

  static ResultRow row(CsvLines.Line line, List<String> metrics) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (String metric : metrics) {
      line.number(metric).ifPresent(value -> values.put(metric, value));
    }
    String failure = line.text("failure");
    return new ResultRow(
        line.text("version"),
        line.text("experiment"),
        line.text("model"),
        line.text("type"),
        line.required("seed", Long.MIN_VALUE, Long.MAX_VALUE),
        line.integer("repeat").orElse(0),
        (int) line.required("fold", 0, Integer.MAX_VALUE),
        part(line),
        line.integer("rows").orElse(0),
        values,
        line.integer("epochs"),
        line.integer("best_epoch"),
        Boolean.parseBoolean(line.cell("bit_exact")),
        line.cell("data"),
        line.cell("split"),
        failure.isEmpty() ? Optional.empty() : Optional.of(failure),
        line.text("loss_function"),
        !line.cell("random").equals("false"));
  }
}
