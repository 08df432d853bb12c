package io.github.experimentmaven.data.json;

import io.github.experimentmaven.data.format.TableFile;
import io.github.experimentmaven.data.format.TableFormat;
import io.github.experimentmaven.data.text.TextFile;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * JSON lines: an object in each line, whose fields are the cells of a row. The columns are the
 * fields of all rows in the order of their first appearance.
 */
public final class JsonLines implements TableFormat {

  /** As many rows have all fields in nearly every file. */
  private static final int FIRST_ROWS = 1000;

  @Override
  public String name() {
    return "json_lines";
  }

  @Override
  public String description() {
    return "A JSON object in each line, whose fields are the cells of a row.";
  }

  @Override
  public List<String> endings() {
    return List.of("jsonl", "ndjson", "json");
  }

  @Override
  public Set<String> keys() {
    return Set.of("encoding");
  }

  @Override
  public <T> T read(TableFile file, RowsReader<T> reader) throws IOException {
    TextFile text = new TextFile(file.source(), Charset.forName(file.written().encoding()));
    List<String> first = FieldNames.of(text, FIRST_ROWS);
    Optional<InvalidInputException> refusal = Optional.empty();
    try {
      return read(text, first, reader);
    } catch (LateFieldException late) {
      // All names are looked for below.
    } catch (InvalidInputException e) {
      refusal = Optional.of(e);
    }
    List<String> all;
    try {
      all = FieldNames.of(text, Integer.MAX_VALUE);
    } catch (InvalidInputException malformed) {
      throw refusal.orElse(malformed);
    }
    if (refusal.isPresent() && all.equals(first)) {
      throw refusal.get();
    }
    return read(text, all, reader);
  }

  private static <T> T read(TextFile text, List<String> names, RowsReader<T> reader)
      throws IOException {
    try (JsonRows rows = new JsonRows(text, names)) {
      return reader.read(rows);
    }
  }
}
