package io.github.experimentmaven.parquet;

import dev.hardwood.metadata.RepetitionType;
import dev.hardwood.reader.ColumnReader;
import dev.hardwood.reader.Validity;
import dev.hardwood.schema.SchemaNode;
import io.github.experimentmaven.data.format.CellKind;
import io.github.experimentmaven.data.format.ContentDigest;
import java.util.Optional;

/**
 * A column of a file and the batch of its rows that was read last.
 *
 * @param name its name
 * @param index its number among the columns that the file stores; below 0 where it is none of them
 * @param description what it holds, where that is no number, text or switch
 * @param cells its cells; empty where it has none
 * @param digest the digest of the values of all rows so far
 */
record ParquetColumn(
    String name, int index, String description, Optional<BatchCells> cells, ContentDigest digest) {

  /** Returns a column before its first row. */
  static ParquetColumn of(SchemaNode field) {
    if (field.repetitionType() == RepetitionType.REPEATED) {
      return unread(field, "a list");
    }
    if (field instanceof SchemaNode.GroupNode group) {
      return unread(field, group.isList() ? "a list" : group.isMap() ? "a map" : "a struct");
    }
    SchemaNode.PrimitiveNode values = (SchemaNode.PrimitiveNode) field;
    return new ParquetColumn(
        field.name(),
        values.columnIndex(),
        CellTypes.describe(values),
        CellTypes.of(values),
        new ContentDigest());
  }

  private static ParquetColumn unread(SchemaNode field, String description) {
    return new ParquetColumn(field.name(), -1, description, Optional.empty(), new ContentDigest());
  }

  /** Takes the batch of rows that a reader is at. */
  void take(ColumnReader reader) {
    BatchCells batch = cells.orElseThrow();
    Validity validity = reader.getLeafValidity();
    batch.take(reader, validity);
    boolean complete = !validity.hasNulls();
    for (int row = 0; row < reader.getRecordCount(); row++) {
      if (complete || !validity.isNull(row)) {
        batch.addTo(digest, row);
      } else {
        digest.add(CellKind.MISSING, 0);
      }
    }
  }
}
