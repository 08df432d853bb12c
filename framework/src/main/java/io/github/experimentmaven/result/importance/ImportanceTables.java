package io.github.experimentmaven.result.importance;

import io.github.experimentmaven.inference.ConfidenceInterval;
import io.github.experimentmaven.result.csv.CsvLines;
import io.github.experimentmaven.result.csv.CsvText;
import io.github.experimentmaven.result.csv.MalformedResultsException;
import io.github.experimentmaven.result.csv.Numbers;
import io.github.experimentmaven.spec.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.zip.GZIPInputStream;

/** Writes {@code importance.csv} and reads it: a line for each model, part and column. */
public final class ImportanceTables {

  /** Stands for all columns together. */
  private static final String ALL = "*";

  private static final String PACKED = ".gz";

  private static final List<String> HEADER =
      List.of(
          "version",
          "experiment",
          "model",
          "part",
          "metric",
          "rank",
          "column",
          "rows",
          "trials",
          "importance",
          "interval_low",
          "interval_high",
          "share");

  private ImportanceTables() {}

  /**
   * Returns the table as a CSV file.
   *
   * @param version the project's version
   * @param experiment the experiment's name
   */
  public static CsvText format(ImportanceTable table, String version, String experiment) {
    CsvText text = new CsvText(HEADER);
    for (Importance row : table.rows()) {
      for (String column : row.ofAll() ? List.of(ALL) : row.columns()) {
        text.add(
            List.of(
                CsvText.text(version),
                CsvText.text(experiment),
                CsvText.text(row.model()),
                row.part().label(),
                CsvText.text(row.metric()),
                Integer.toString(row.rank()),
                CsvText.text(column),
                Integer.toString(row.rows()),
                Integer.toString(row.trials()),
                Numbers.shortest(row.rise()),
                row.interval().map(ends -> Numbers.shortest(ends.low())).orElse(""),
                row.interval().map(ends -> Numbers.shortest(ends.high())).orElse(""),
                row.share().isPresent() ? Numbers.shortest(row.share().getAsDouble()) : ""));
      }
    }
    return text;
  }

  /**
   * Reads a file, packed by gzip where its name ends so; empty where there is none.
   *
   * @throws IOException if the file cannot be read
   * @throws MalformedResultsException if it is no table of importance
   */
  public static Optional<ImportanceTable> find(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    if (!file.toString().endsWith(PACKED)) {
      return Optional.of(of(CsvLines.read(file, HEADER)));
    }
    try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file))) {
      return Optional.of(read(file, bytes));
    }
  }

  /**
   * Reads a stream.
   *
   * @param file the name in messages
   * @param bytes the table; stays open
   * @throws IOException if the stream cannot be read
   * @throws MalformedResultsException if it is no table of importance
   */
  public static ImportanceTable read(Path file, InputStream bytes) throws IOException {
    String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    return of(CsvLines.parse(file, text, HEADER));
  }

  private static ImportanceTable of(CsvLines lines) {
    Map<List<Object>, List<CsvLines.Line>> groups = new LinkedHashMap<>();
    for (CsvLines.Line line : lines.lines()) {
      groups
          .computeIfAbsent(
              List.of(line.text("model"), part(line), line.required("rank", 0, Integer.MAX_VALUE)),
              key -> new ArrayList<>())
          .add(line);
    }
    return new ImportanceTable(groups.values().stream().map(ImportanceTables::row).toList());
  }

  private static Importance row(List<CsvLines.Line> lines) {
    CsvLines.Line line = lines.get(0);
    int rank = (int) line.required("rank", 0, Integer.MAX_VALUE);
    Optional<Double> low = line.number("interval_low");
    Optional<Double> high = line.number("interval_high");
    return new Importance(
        line.text("model"),
        part(line),
        line.text("metric"),
        rank,
        rank == 0 ? List.of() : lines.stream().map(of -> of.text("column")).toList(),
        (int) line.required("rows", 0, Integer.MAX_VALUE),
        (int) line.required("trials", 0, Integer.MAX_VALUE),
        line.number("importance").orElse(Double.NaN),
        low.flatMap(from -> high.map(to -> new ConfidenceInterval(from, to))),
        line.number("share").map(OptionalDouble::of).orElseGet(OptionalDouble::empty));
  }

  private static Part part(CsvLines.Line line) {
    return Part.of(line.cell("part"))
        .orElseThrow(() -> line.malformed("'" + line.cell("part") + "' is no part"));
  }
}
