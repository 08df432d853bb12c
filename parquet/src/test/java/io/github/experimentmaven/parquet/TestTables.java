package io.github.experimentmaven.parquet;

import io.github.experimentmaven.data.format.TableFile;
import io.github.experimentmaven.data.format.TableFormats;
import io.github.experimentmaven.data.format.TableRows;
import io.github.experimentmaven.data.source.Source;
import io.github.experimentmaven.spec.CsvFormat;
import io.github.experimentmaven.spec.Origin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the tables beside the tests. */
final class TestTables {

  private static final Origin ORIGIN =
      new Origin(Path.of("study.yaml"), "study.yaml", "", Map.of());

  private TestTables() {}

  /** Returns the bytes of a table. */
  static byte[] bytes(String file) throws IOException {
    try (InputStream bytes = TestTables.class.getResourceAsStream(file)) {
      return Objects.requireNonNull(bytes, file).readAllBytes();
    }
  }

  /** Returns a column of a table. */
  static List<Cell> cells(String file, String column) throws IOException {
    return cells(file, bytes(file), column);
  }

  /** Returns a column of a table of these bytes. */
  static List<Cell> cells(String file, byte[] bytes, String column) throws IOException {
    return read(
        new Bytes(file, bytes),
        rows -> {
          int cell = rows.names().indexOf(column);
          List<Cell> cells = new ArrayList<>();
          while (rows.next()) {
            boolean missing = rows.isMissing(cell);
            double number = rows.number(cell);
            cells.add(
                new Cell(
                    missing,
                    number,
                    rows.text(cell),
                    !missing && Double.isNaN(number) ? rows.refusal(cell) : "",
                    rows.locate(rows.line(), cell).toString()));
          }
          return cells;
        });
  }

  /** Returns the digest of a table. */
  static String digest(String file) throws IOException {
    return digest(new Bytes(file, bytes(file)));
  }

  /** Returns the digest of JSON lines. */
  static String digestOfJsonLines(String text) throws IOException {
    return digest(new Bytes("rows.jsonl", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String digest(Source source) throws IOException {
    return read(
        source,
        rows -> {
          while (rows.next()) {
            // All rows are part of it.
          }
          return rows.digest().orElseThrow();
        });
  }

  private static <T> T read(Source source, Reading<T> reading) throws IOException {
    return TableFormats.builtIn()
        .ofFile(source.name())
        .read(new TableFile(source, CsvFormat.DEFAULT, ORIGIN), reading::read);
  }

  /** A cell with all that it can be read as. */
  record Cell(boolean missing, double number, String text, String refusal, String place) {}

  @FunctionalInterface
  private interface Reading<T> {
    T read(TableRows rows) throws IOException;
  }

  @SuppressWarnings("ArrayRecordComponent") // compared nowhere
  private record Bytes(String name, byte[] bytes) implements Source {
    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }
  }
}
