package io.github.experimentmaven.parquet;

import dev.hardwood.reader.ColumnReader;
import dev.hardwood.reader.ColumnReaders;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.schema.ColumnProjection;
import dev.hardwood.schema.SchemaNode;
import io.github.experimentmaven.data.format.CellKind;
import io.github.experimentmaven.data.format.ContentDigest;
import io.github.experimentmaven.data.format.TypedRows;
import io.github.experimentmaven.data.source.Source;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of a Parquet file, a batch of all columns after the other. */
final class ParquetRows extends TypedRows {

  private final String file;
  private final SourceInput input;
  private final ParquetFileReader reader;
  private final ParquetColumn[] columns;
  private final BatchCells[] cells;
  private final List<String> names;
  private final ColumnReaders batches;
  private final boolean all;
  private final long rows;
  private int line;
  private int row = -1;
  private int batch;
  private final Watch watch = new Watch();
  private boolean stalled;

  private ParquetRows(
      String file, SourceInput input, ParquetFileReader reader, List<ParquetColumn> columns) {
    this.file = file;
    this.input = input;
    this.reader = reader;
    this.columns = columns.toArray(ParquetColumn[]::new);
    this.cells =
        columns.stream()
            .map(column -> column.cells().orElseGet(BatchCells.None::new))
            .toArray(BatchCells[]::new);
    this.names = columns.stream().map(ParquetColumn::name).toList();
    this.rows = reader.getFileMetaData().numRows();
    String[] read =
        columns.stream()
            .filter(column -> column.cells().isPresent())
            .map(ParquetColumn::name)
            .toArray(String[]::new);
    // A dot in a name stands for a part of a struct, so such columns cannot be asked for.
    this.all = String.join("", read).indexOf('.') >= 0;
    this.batches =
        reader.columnReaders(all ? ColumnProjection.all() : ColumnProjection.columns(read));
  }

  /**
   * Opens a file before its first row.
   *
   * @throws InvalidInputException if it is no Parquet file, or has no rows
   * @throws IOException if its bytes cannot be read
   */
  static ParquetRows open(Source source) throws IOException {
    SourceInput input = SourceInput.of(source);
    try {
      return open(source.name(), input, QuietReader.open(input));
    } catch (IOException | RuntimeException e) {
      input.close();
      throw refusal(source.name(), e);
    }
  }

  private static ParquetRows open(String file, SourceInput input, ParquetFileReader reader)
      throws IOException {
    try {
      refuse(
          reader.getFileMetaData().numRows() == 0
              ? Optional.of("the file has no rows; expected some")
              : Packing.refusal(reader.getFileMetaData()),
          file);
      List<ParquetColumn> columns = new ArrayList<>();
      for (SchemaNode field : reader.getFileSchema().getRootNode().children()) {
        columns.add(ParquetColumn.of(field));
      }
      return new ParquetRows(file, input, reader, columns);
    } catch (RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  private static void refuse(Optional<String> reason, String file) {
    reason.ifPresent(
        message -> {
          throw new InvalidInputException(new Problem(new Location(file, 1, 1), "", message));
        });
  }

  /** The reader refuses files by exceptions of many kinds. */
  private static InvalidInputException refusal(String file, Exception cause) {
    if (cause instanceof InvalidInputException refused) {
      return refused;
    }
    InvalidInputException refusal =
        new InvalidInputException(
            new Problem(
                new Location(file, 1, 1),
                "",
                "the file cannot be read as Parquet ("
                    + cause.getMessage()
                    + "): store it anew, for example with pandas' to_parquet, or fetch it again"));
    refusal.initCause(cause);
    return refusal;
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public Location header() {
    return new Location(file, 1, 1);
  }

  @Override
  public boolean next() {
    if (line == rows) {
      return false;
    }
    row++;
    try {
      while (row == batch) {
        nextBatch();
      }
    } catch (RuntimeException e) {
      stalled = e instanceof Watch.StalledException;
      throw refusal(file, e);
    }
    line++;
    return true;
  }

  private void nextBatch() {
    if (!watch.nextBatch(batches::nextBatch)) {
      throw new IllegalStateException("it ends after " + line + " of " + rows + " rows");
    }
    row = 0;
    batch = batches.getRecordCount();
    for (ParquetColumn column : columns) {
      if (column.cells().isPresent()) {
        ColumnReader values =
            all ? batches.getColumnReader(column.index()) : batches.getColumnReader(column.name());
        column.take(values);
      }
    }
  }

  @Override
  public int line() {
    return line;
  }

  @Override
  public Location.Unit unit() {
    return Location.Unit.ROW;
  }

  @Override
  protected CellKind kind(int cell) {
    return cells[cell].kind(row);
  }

  @Override
  protected double value(int cell) {
    return cells[cell].value(row);
  }

  @Override
  protected String characters(int cell) {
    return cells[cell].characters(row);
  }

  @Override
  protected String description(int cell) {
    return columns[cell].description();
  }

  @Override
  public Location locate(int line, int cell) {
    return new Location(file, line, cell + 1, Location.Unit.ROW);
  }

  @Override
  public Optional<String> digest() {
    List<ContentDigest> digests = new ArrayList<>();
    for (ParquetColumn column : columns) {
      digests.add(column.digest());
    }
    return Optional.of(ContentDigest.of(names, digests));
  }

  @Override
  public void close() throws IOException {
    if (stalled) {
      input.close();
      return;
    }
    batches.close();
    reader.close();
  }
}
