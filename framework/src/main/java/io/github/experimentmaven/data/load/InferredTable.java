package io.github.experimentmaven.data.load;

import io.github.experimentmaven.data.source.Source;
import io.github.experimentmaven.spec.CsvFormat;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Problem;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How a table seems to be written and what its columns seem to hold, for a first experiment file.
 *
 * @param format how the table is written; the delimiter, unless it was given, is found again
 * @param missing the cell texts that stand for no value in every column
 * @param missingByColumn the cell texts that stand for no value in one column, in place of {@code
 *     missing}
 * @param columns the columns that have a name, in the order of the file
 * @param notes what was read otherwise than it may be meant, with its place
 */
public record InferredTable(
    CsvFormat format,
    List<String> missing,
    Map<String, List<String>> missingByColumn,
    List<Column> columns,
    List<Problem> notes) {

  /** Copies the collections. */
  public InferredTable {
    Objects.requireNonNull(format, "format");
    missing = List.copyOf(missing);
    missingByColumn = Collections.unmodifiableMap(new TreeMap<>(missingByColumn));
    columns = List.copyOf(columns);
    notes = List.copyOf(notes);
  }

  /**
   * Looks at every row of a table. A column whose cells are numbers, or say that there is no value,
   * holds numbers, also where a few cells are slips, which are noted; numbers are written in the
   * way in which most cells are some. Rows of another width than the first are left out: reading
   * the data for an experiment names them.
   *
   * @param source the table
   * @param hints what is known of how it is written
   * @throws InvalidInputException if the text is not of the format, or has no rows
   * @throws IOException if the source cannot be read
   */
  public static InferredTable of(Source source, FormatHints hints) throws IOException {
    return new Inference(source, hints).infer();
  }

  /** What the cells of a column are. */
  public enum Kind {
    /** Numbers. */
    NUMBER,
    /** Texts. */
    TEXT,
    /** No value in any row. */
    EMPTY
  }

  /**
   * What the cells of a column seem to be.
   *
   * @param name the column's name, its own among those of the table
   * @param kind what its cells are
   */
  public record Column(String name, Kind kind) {

    /** Checks that both are present. */
    public Column {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(kind, "kind");
    }
  }
}
