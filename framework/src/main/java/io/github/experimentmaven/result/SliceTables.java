package io.github.experimentmaven.result;

import io.github.experimentmaven.data.slice.Slice;
import io.github.experimentmaven.result.SliceTable.Sliced;
import io.github.experimentmaven.result.csv.CsvLines;
import io.github.experimentmaven.result.csv.CsvText;
import io.github.experimentmaven.result.csv.MalformedResultsException;
import io.github.experimentmaven.spec.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.GZIPInputStream;

/**
 * Writes {@code slices.csv} and reads it: the columns of {@code results.csv}, with those that say
 * which slice it is after {@code part}.
 */
public final class SliceTables {

  private static final String PACKED = ".gz";
  private static final String SLICE = "slice";
  private static final String VALUE = "value";
  private static final String CONDITION = "condition";
  private static final String TRAINING_ROWS = "training_rows";
  private static final List<String> OWN = List.of(SLICE, VALUE, CONDITION, TRAINING_ROWS);
  private static final int PLACE = ResultTables.KEYS.indexOf("part") + 1;

  private SliceTables() {}

  /** Returns the table as a CSV file. */
  public static CsvText format(SliceTable slices) {
    List<String> metrics =
        slices.slices().stream()
            .flatMap(sliced -> sliced.table().metrics().stream())
            .distinct()
            .toList();
    List<String> header = ResultTables.header(metrics);
    header.addAll(PLACE, OWN);
    CsvText text = new CsvText(header);
    for (Sliced sliced : slices.slices()) {
      for (ResultRow row : sliced.table().rows()) {
        if (row.part() == Part.TEST) {
          List<String> cells = ResultTables.cells(row, metrics);
          cells.addAll(
              PLACE,
              List.of(
                  CsvText.text(sliced.slice().name()),
                  CsvText.text(sliced.slice().value()),
                  CsvText.text(sliced.slice().condition()),
                  trainingRows(sliced.table(), row)));
          text.add(cells);
        }
      }
    }
    return text;
  }

  private static String trainingRows(ResultTable table, ResultRow test) {
    return table.rows(test.model(), Part.TRAIN).stream()
        .filter(
            row ->
                row.seed() == test.seed()
                    && row.repeat() == test.repeat()
                    && row.fold() == test.fold())
        .map(row -> Integer.toString(row.rows()))
        .findFirst()
        .orElse("");
  }

  /**
   * Reads a file; empty where there is none.
   *
   * @throws IOException if the file cannot be read
   * @throws MalformedResultsException if it is no table of slices
   */
  public static Optional<SliceTable> find(Path file) throws IOException {
    return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
  }

  /**
   * Reads a file, packed by gzip where its name ends so.
   *
   * @throws IOException if the file cannot be read
   * @throws MalformedResultsException if it is no table of slices
   */
  public static SliceTable read(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return read(file, file.toString().endsWith(PACKED) ? new GZIPInputStream(bytes) : bytes);
    }
  }

  /**
   * Reads a stream.
   *
   * @param file the name in messages
   * @param bytes the table; stays open
   * @throws IOException if the stream cannot be read
   * @throws MalformedResultsException if it is no table of slices
   */
  public static SliceTable read(Path file, InputStream bytes) throws IOException {
    return parse(file, new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
  }

  private static SliceTable parse(Path file, String text) {
    CsvLines lines = CsvLines.parse(file, text, OWN);
    List<String> metrics =
        ResultTables.metrics(lines.header()).stream()
            .filter(column -> !OWN.contains(column))
            .toList();
    Map<Slice, List<ResultRow>> rows = new LinkedHashMap<>();
    for (CsvLines.Line line : lines.lines()) {
      Slice slice = new Slice(line.text(SLICE), line.text(VALUE), line.text(CONDITION));
      List<ResultRow> own = rows.computeIfAbsent(slice, key -> new ArrayList<>());
      ResultRow row = ResultTables.row(line, metrics);
      OptionalInt training = line.integer(TRAINING_ROWS);
      if (training.isPresent()) {
        own.add(row.of(Part.TRAIN, training.getAsInt(), Map.of()));
      }
      own.add(row);
    }
    List<Sliced> slices = new ArrayList<>();
    rows.forEach((slice, own) -> slices.add(new Sliced(slice, new ResultTable(metrics, own))));
    return new SliceTable(slices);
  }
}
