package io.github.experimentmaven.data.load;

import io.github.experimentmaven.data.format.TableRows;
import io.github.experimentmaven.data.load.InferredTable.Kind;
import io.github.experimentmaven.spec.CsvFormat;
import io.github.experimentmaven.spec.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out what the columns of a table hold whose cells have types. */
final class TypedInference {

  private static final List<NumberWriting> PLAIN =
      List.of(new NumberWriting('.', Optional.empty()));

  private final TableRows rows;
  private final CsvFormat format;

  /**
   * Creates the inference.
   *
   * @param rows the rows, before the first
   * @param format how the table is written
   */
  TypedInference(TableRows rows, CsvFormat format) {
    this.rows = rows;
    this.format = format;
  }

  InferredTable infer() throws IOException {
    List<String> names = rows.names();
    List<ColumnEvidence> evidence =
        Stream.generate(() -> new ColumnEvidence(PLAIN)).limit(names.size()).toList();
    boolean[] nested = new boolean[names.size()];
    while (rows.next()) {
      for (int i = 0; i < nested.length; i++) {
        if (!rows.isMissing(i)) {
          nested[i] |= !rows.hasText(i);
          evidence.get(i).addTyped(rows.text(i), !Double.isNaN(rows.number(i)), rows.line());
        }
      }
    }
    MissingTexts missing = new MissingTexts(names, evidence, 0);
    CellNotes cells = new CellNotes(0, rows::locate);
    List<InferredTable.Column> columns = new ArrayList<>();
    List<Problem> notes = new ArrayList<>();
    for (int i = 0; i < nested.length; i++) {
      String name = names.get(i);
      if (!name.isEmpty() && !name.equals(UniqueNames.EVERY)) {
        Kind kind = nested[i] ? Kind.NESTED : evidence.get(i).kind(0);
        columns.add(new InferredTable.Column(name, kind));
        if (!nested[i]) {
          notes.addAll(cells.of(evidence.get(i), i, name));
        }
      }
    }
    return new InferredTable(format, missing.everywhere(), missing.byColumn(), columns, notes);
  }
}
