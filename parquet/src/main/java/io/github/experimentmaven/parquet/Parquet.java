package io.github.experimentmaven.parquet;

import io.github.experimentmaven.data.format.TableFile;
import io.github.experimentmaven.data.format.TableFormat;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Parquet files of any program. The classes of its reader need a later Java than this one, which
 * says so before they are loaded.
 */
public final class Parquet implements TableFormat {

  @Override
  public String name() {
    return "parquet";
  }

  @Override
  public String description() {
    return "Columns with types, as programs that work with large tables store them.";
  }

  @Override
  public List<String> endings() {
    return List.of("parquet", "parq", "pq");
  }

  @Override
  public boolean packed() {
    return false;
  }

  @Override
  public Set<String> keys() {
    return Set.of();
  }

  @Override
  public int java() {
    return 21;
  }

  @Override
  public <T> T read(TableFile file, RowsReader<T> reader) throws IOException {
    try (ParquetRows rows = ParquetRows.open(file.source())) {
      return reader.read(rows);
    }
  }
}
