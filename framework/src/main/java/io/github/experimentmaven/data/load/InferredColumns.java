package io.github.experimentmaven.data.load;

import io.github.experimentmaven.data.source.Source;
import io.github.experimentmaven.spec.CsvFormat;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.template.ExperimentTemplate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What the columns of a table seem to hold, for a first experiment file.
 *
 * @param format how the numbers are written; the delimiter is found in the header again
 * @param missing the cell texts that stand for no value
 * @param columns the columns that have a name, in the order of the header
 */
public record InferredColumns(
    CsvFormat format, List<String> missing, List<ExperimentTemplate.Column> columns) {

  /** Copies the lists. */
  public InferredColumns {
    Objects.requireNonNull(format, "format");
    missing = List.copyOf(missing);
    columns = List.copyOf(columns);
  }

  /**
   * Looks at every row of a table in UTF-8. A column whose cells are numbers, or say that there is
   * no value, holds numbers; decimal commas count where more columns are numbers with them than
   * with points. What stands for no value in a column of numbers does so in all columns. Rows of
   * another width than the header are left out: reading the data for an experiment names them.
   *
   * @throws InvalidInputException if the text is not of the format, or has no header or no rows
   * @throws IOException if the source cannot be read
   */
  public static InferredColumns of(Source source) throws IOException {
    TextFile file = new TextFile(source, StandardCharsets.UTF_8);
    try (CsvRows rows = CsvRows.open(file, CsvFormat.DEFAULT)) {
      if (!rows.next()) {
        throw new InvalidInputException(
            file.problem(1, "the file is empty; expected a header line and rows below it"));
      }
      List<ColumnEvidence> evidence =
          rows.cells().texts().stream().map(ColumnEvidence::new).toList();
      boolean empty = true;
      while (rows.next()) {
        if (rows.cells().size() == evidence.size()) {
          for (int i = 0; i < rows.cells().size(); i++) {
            evidence.get(i).add(rows.cells().text(i));
          }
          empty = false;
        }
      }
      if (empty) {
        throw new InvalidInputException(
            file.problem(1, "the file has a header but no rows; expected rows below it"));
      }
      return of(evidence);
    }
  }

  private static InferredColumns of(List<ColumnEvidence> evidence) {
    long points = evidence.stream().filter(column -> column.isNumber('.')).count();
    long commas = evidence.stream().filter(column -> column.isNumber(',')).count();
    char decimal = commas > points ? ',' : '.';
    Set<String> missing = new HashSet<>();
    evidence.forEach(column -> missing.addAll(column.missing(decimal)));
    List<ExperimentTemplate.Column> columns = new ArrayList<>();
    for (ColumnEvidence column : evidence) {
      if (!column.name().isEmpty()) {
        columns.add(column.conclude(decimal, missing));
      }
    }
    CsvFormat usual = CsvFormat.DEFAULT;
    return new InferredColumns(
        new CsvFormat(usual.delimiter(), usual.quote(), usual.encoding(), decimal),
        MissingMarkers.sorted(missing),
        columns);
  }
}
