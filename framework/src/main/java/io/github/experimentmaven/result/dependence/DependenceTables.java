package io.github.experimentmaven.result.dependence;

import io.github.experimentmaven.result.csv.CsvLines;
import io.github.experimentmaven.result.csv.CsvText;
import io.github.experimentmaven.result.csv.MalformedResultsException;
import io.github.experimentmaven.result.csv.Numbers;
import io.github.experimentmaven.result.dependence.Dependence.Point;
import io.github.experimentmaven.spec.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes {@code dependence.csv} and reads it: a line for each model, target, column and value, a
 * column for each row that has a curve of its own.
 */
public final class DependenceTables {

  private static final String ROW = "row:";
  private static final String NUMBER = "number";
  private static final String TEXT = "text";
  private static final List<String> HEADER =
      List.of(
          "version",
          "experiment",
          "model",
          "part",
          "target",
          "rank",
          "column",
          "kind",
          "value",
          "rows",
          "average");

  private DependenceTables() {}

  /**
   * Returns the table as a CSV file.
   *
   * @param version the project's version
   * @param experiment the experiment's name
   */
  public static CsvText format(DependenceTable table, String version, String experiment) {
    List<Integer> curves =
        table.rows().stream().flatMap(row -> row.curves().stream()).distinct().sorted().toList();
    List<String> header = new ArrayList<>(HEADER);
    curves.forEach(row -> header.add(ROW + row));
    CsvText text = new CsvText(header);
    for (Dependence row : table.rows()) {
      for (Point point : row.points()) {
        List<String> cells = new ArrayList<>();
        cells.add(CsvText.text(version));
        cells.add(CsvText.text(experiment));
        cells.add(CsvText.text(row.model()));
        cells.add(row.part().label());
        cells.add(CsvText.text(row.target()));
        cells.add(Integer.toString(row.rank()));
        cells.add(CsvText.text(row.column()));
        cells.add(row.numbers() ? NUMBER : TEXT);
        cells.add(row.numbers() ? point.value() : CsvText.text(point.value()));
        cells.add(Integer.toString(point.rows()));
        cells.add(Numbers.shortest(point.average()));
        for (int number : curves) {
          int place = row.curves().indexOf(number);
          cells.add(place < 0 ? "" : Numbers.shortest(point.curves().get(place)));
        }
        text.add(cells);
      }
    }
    return text;
  }

  /**
   * Reads a file; empty where there is none.
   *
   * @throws IOException if the file cannot be read
   * @throws MalformedResultsException if it is no table of dependence
   */
  public static Optional<DependenceTable> find(Path file) throws IOException {
    return Files.exists(file)
        ? Optional.of(of(file, CsvLines.read(file, HEADER)))
        : Optional.empty();
  }

  private static DependenceTable of(Path file, CsvLines lines) {
    Map<List<Object>, List<CsvLines.Line>> groups = new LinkedHashMap<>();
    for (CsvLines.Line line : lines.lines()) {
      groups
          .computeIfAbsent(
              List.of(line.text("model"), line.text("target"), line.text("column")),
              key -> new ArrayList<>())
          .add(line);
    }
    return new DependenceTable(
        groups.values().stream().map(of -> row(file, lines.header(), of)).toList());
  }

  private static Dependence row(Path file, List<String> header, List<CsvLines.Line> lines) {
    CsvLines.Line first = lines.get(0);
    List<String> curves =
        header.stream()
            .filter(column -> column.startsWith(ROW) && !first.cell(column).isEmpty())
            .toList();
    boolean numbers = first.cell("kind").equals(NUMBER);
    List<Point> points = new ArrayList<>();
    for (CsvLines.Line line : lines) {
      points.add(
          new Point(
              numbers
                  ? line.number("value").map(Numbers::shortest).orElse("NaN")
                  : line.text("value"),
              (int) line.required("rows", 0, Integer.MAX_VALUE),
              line.number("average").orElse(Double.NaN),
              curves.stream().map(row -> line.number(row).orElse(Double.NaN)).toList()));
    }
    return new Dependence(
        first.text("model"),
        Part.of(first.cell("part"))
            .orElseThrow(() -> first.malformed("'" + first.cell("part") + "' is no part")),
        first.text("target"),
        (int) first.required("rank", 1, Integer.MAX_VALUE),
        first.text("column"),
        numbers,
        points,
        curves.stream().map(column -> number(file, column)).toList());
  }

  private static int number(Path file, String column) {
    try {
      return Integer.parseInt(column.substring(ROW.length()));
    } catch (NumberFormatException e) {
      throw new MalformedResultsException(
          file, 1, "the column '" + column + "' should be '" + ROW + "' and a row's number");
    }
  }
}
