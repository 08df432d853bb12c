package io.github.experimentmaven.data.load;

import io.github.experimentmaven.data.format.MissingFormatException;
import io.github.experimentmaven.data.format.TableFile;
import io.github.experimentmaven.data.format.TableFormat;
import io.github.experimentmaven.data.format.TableFormats;
import io.github.experimentmaven.data.source.Source;
import io.github.experimentmaven.spec.CsvFormat;
import io.github.experimentmaven.spec.Origin;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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
   * @param formats the formats that it may be in
   * @throws InvalidInputException if the text is not of the format, or has no rows
   * @throws IOException if the source cannot be read
   */
  public static InferredTable of(Source source, FormatHints hints, TableFormats formats)
      throws IOException {
    Location start = new Location(source.name(), 1, 1);
    TableFormat format;
    try {
      format = formats.ofFile(source.name());
    } catch (MissingFormatException e) {
      throw new InvalidInputException(new Problem(start, "", e.getMessage()));
    }
    if (format.name().equals(TableFormats.CSV)) {
      return new Inference(source, hints).infer();
    }
    Set<String> others = new TreeSet<>(hints.given());
    others.removeAll(format.keys());
    if (!others.isEmpty()) {
      throw new InvalidInputException(
          new Problem(
              start,
              "",
              "the file is read as %s, which has no %s: leave it out"
                  .formatted(format.name(), String.join(" and no ", others))));
    }
    CsvFormat written =
        hints.encoding().map(CsvFormat.DEFAULT::withEncoding).orElse(CsvFormat.DEFAULT);
    Origin origin = new Origin(Path.of(source.name()), source.name(), "", Map.of());
    return format.read(
        new TableFile(source, written, origin), rows -> new TypedInference(rows, written).infer());
  }

  /** What the cells of a column are. */
  public enum Kind {
    /** Numbers. */
    NUMBER,
    /** Texts. */
    TEXT,
    /** No value in any row. */
    EMPTY,
    /** Objects or lists in some rows. */
    NESTED
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

    /** Returns why nothing can be predicted from the column; empty where something can. */
    public Optional<String> unusable() {
      return switch (kind) {
        case EMPTY -> Optional.of("no value in any row");
        case NESTED -> Optional.of("objects or lists in some rows");
        case NUMBER, TEXT -> Optional.empty();
      };
    }
  }
}
