package io.github.experimentmaven.data.csv;

import io.github.experimentmaven.data.format.TableFile;
import io.github.experimentmaven.data.format.TableFormat;
import io.github.experimentmaven.data.text.TextFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;

/** Delimited texts: CSV in all its dialects, and what stands between tabs or blanks. */
public final class Csv implements TableFormat {

  private static final Set<String> KEYS =
      Set.of("delimiter", "quote", "encoding", "decimal", "thousands", "header", "names");

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public String description() {
    return "Rows of cells between delimiters, such as commas, semicolons, tabs or blanks.";
  }

  @Override
  public List<String> endings() {
    return List.of("csv", "tsv", "tab", "txt", "dat", "data");
  }

  @Override
  public Set<String> keys() {
    return KEYS;
  }

  @Override
  public <T> T read(TableFile file, RowsReader<T> reader) throws IOException {
    TextFile text = new TextFile(file.source(), Charset.forName(file.written().encoding()));
    try (CsvRows rows = CsvRows.open(text, file.written())) {
      Header header =
          Header.read(
              text,
              rows,
              file.written(),
              message -> file.origin().problem("/data/format/names", message));
      return reader.read(new CsvTable(text, rows, file.written(), header));
    }
  }
}
