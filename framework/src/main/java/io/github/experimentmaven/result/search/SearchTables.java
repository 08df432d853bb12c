package io.github.experimentmaven.result.search;

import io.github.experimentmaven.result.csv.CsvLines;
import io.github.experimentmaven.result.csv.CsvText;
import io.github.experimentmaven.result.csv.Numbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes {@code search.csv} and reads it: a line for each training of a search, or part of one. */
public final class SearchTables {

  /** Before the name of an option, so that no option is taken for another column. */
  private static final String OPTION = "option.";

  private static final List<String> HEADER =
      List.of(
          "version",
          "experiment",
          "model",
          "repeat",
          "fold",
          "trial",
          "round",
          "steps",
          "seed",
          "metric",
          "value",
          "end",
          "failure");

  private SearchTables() {}

  /**
   * Returns the table as a CSV file; the options are the last columns.
   *
   * @param version the project's version
   * @param experiment the experiment's name
   */
  public static CsvText format(SearchTable table, String version, String experiment) {
    List<String> options = table.options();
    List<String> header = new ArrayList<>(HEADER);
    options.forEach(option -> header.add(OPTION + option));
    CsvText text = new CsvText(header);
    for (SearchRow row : table.rows()) {
      List<String> cells =
          new ArrayList<>(
              List.of(
                  CsvText.text(version),
                  CsvText.text(experiment),
                  CsvText.text(row.model()),
                  Integer.toString(row.repeat()),
                  Integer.toString(row.fold()),
                  Integer.toString(row.trial()),
                  Integer.toString(row.round()),
                  row.steps().isPresent() ? Integer.toString(row.steps().getAsInt()) : "",
                  Long.toString(row.seed()),
                  CsvText.text(row.metric()),
                  row.value().isPresent() ? Numbers.shortest(row.value().getAsDouble()) : "",
                  row.end(),
                  CsvText.text(row.failure().orElse(""))));
      options.forEach(option -> cells.add(CsvText.text(row.options().getOrDefault(option, ""))));
      text.add(cells);
    }
    return text;
  }

  /**
   * Reads a file; empty where there is none.
   *
   * @throws IOException if the file cannot be read
   * @throws io.github.experimentmaven.result.csv.MalformedResultsException if it is no table of
   *     searches
   */
  public static Optional<SearchTable> find(Path file) throws IOException {
    return Files.exists(file) ? Optional.of(of(CsvLines.read(file, HEADER))) : Optional.empty();
  }

  private static SearchTable of(CsvLines lines) {
    List<String> options =
        lines.header().stream().filter(column -> column.startsWith(OPTION)).toList();
    return new SearchTable(lines.lines().stream().map(line -> row(line, options)).toList());
  }

  private static SearchRow row(CsvLines.Line line, List<String> columns) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String column : columns) {
      if (!line.text(column).isEmpty()) {
        options.put(column.substring(OPTION.length()), line.text(column));
      }
    }
    String failure = line.text("failure");
    return new SearchRow(
        line.text("model"),
        (int) line.required("repeat", 0, Integer.MAX_VALUE),
        (int) line.required("fold", 0, Integer.MAX_VALUE),
        (int) line.required("trial", 1, Integer.MAX_VALUE),
        (int) line.required("round", 1, Integer.MAX_VALUE),
        line.integer("steps"),
        line.required("seed", Long.MIN_VALUE, Long.MAX_VALUE),
        line.text("metric"),
        line.number("value").map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
        line.cell("end"),
        failure.isEmpty() ? Optional.empty() : Optional.of(failure),
        options);
  }
}
