package io.github.experimentmaven.result.rows;

import io.github.experimentmaven.result.csv.CsvRecords;
import io.github.experimentmaven.result.csv.CsvText;
import io.github.experimentmaven.result.csv.MalformedResultsException;
import io.github.experimentmaven.run.trial.Predictions;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads what {@link TestRowsTable} wrote. */
public final class TestRowsReader {

  private static final String PACKED = ".gz";
  private static final int FIXED = TestRowsTable.HEADER.size();
  private static final int WEIGHT = FIXED;

  private final Path file;
  private final List<String> slicings = new ArrayList<>();
  private boolean weighted;
  private final List<Training> trainings = new ArrayList<>();

  private TestRowsReader(Path file) {
    this.file = file;
  }

  /**
   * Reads a file, packed by gzip where its name ends so.
   *
   * @throws IOException if the file cannot be read
   * @throws MalformedResultsException if it holds no test rows
   */
  public static TestRows read(Path file) throws IOException {
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
   * @throws MalformedResultsException if it holds no test rows
   */
  public static TestRows read(Path file, InputStream bytes) throws IOException {
    try (CSVParser parser =
        CsvRecords.open(file, new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      return new TestRowsReader(file).read(parser);
    } catch (UncheckedIOException e) {
      throw new MalformedResultsException(file, 1, String.valueOf(e.getMessage()));
    }
  }

  private TestRows read(CSVParser parser) {
    List<String> header = parser.getHeaderNames();
    if (header.size() < FIXED || !header.subList(0, FIXED).equals(TestRowsTable.HEADER)) {
      throw new MalformedResultsException(
          file, 1, "the columns should begin with " + String.join(", ", TestRowsTable.HEADER));
    }
    weighted = header.size() > WEIGHT && header.get(WEIGHT).equals(TestRowsTable.WEIGHT);
    header.subList(fixed(), header.size()).forEach(this::column);
    Map<List<Integer>, List<CSVRecord>> folds = new LinkedHashMap<>();
    for (CSVRecord line : parser) {
      if (line.size() != header.size()) {
        throw malformed(line, "there are " + line.size() + " cells");
      }
      folds
          .computeIfAbsent(
              List.of(integer(line, "repeat"), integer(line, "fold")), key -> new ArrayList<>())
          .add(line);
    }
    return new TestRows(folds.values().stream().map(this::fold).toList());
  }

  private int fixed() {
    return weighted ? FIXED + 1 : FIXED;
  }

  private void column(String name) {
    if (trainings.isEmpty() && name.startsWith(TestRowsTable.SLICES)) {
      slicings.add(name.substring(TestRowsTable.SLICES.length()));
    } else {
      trainings.add(training(name));
    }
  }

  private Training training(String name) {
    int end = name.lastIndexOf(TestRowsTable.SEED);
    try {
      return new Training(
          CsvText.plain(name.substring(0, Math.max(0, end))),
          Long.parseLong(name.substring(end + 1)));
    } catch (NumberFormatException e) {
      throw new MalformedResultsException(
          file, 1, "the column '" + name + "' should be a model's name, '#' and a seed");
    }
  }

  private FoldRows fold(List<CSVRecord> lines) {
    List<String> targets =
        lines.stream().map(line -> CsvText.plain(line.get("target"))).distinct().toList();
    int rows = lines.size() / targets.size();
    int[] numbers = new int[rows];
    int[] units = new int[rows];
    double[] weights = new double[rows];
    double[][] actual = new double[targets.size()][rows];
    double[][][] predicted = new double[trainings.size()][targets.size()][rows];
    boolean[] absent = new boolean[trainings.size()];
    for (int index = 0; index < rows * targets.size(); index++) {
      CSVRecord line = lines.get(index);
      int row = index / targets.size();
      int target = index % targets.size();
      numbers[row] = integer(line, "row");
      units[row] = integer(line, "unit");
      actual[target][row] = number(line, FIXED - 1);
      weights[row] = weighted ? number(line, WEIGHT) : 1;
      for (int training = 0; training < predicted.length; training++) {
        int column = fixed() + slicings.size() + training;
        boolean empty = line.get(column).isEmpty();
        absent[training] |= empty;
        predicted[training][target][row] = empty ? Double.NaN : number(line, column);
      }
    }
    Map<String, List<String>> slices = new LinkedHashMap<>();
    for (int slicing = 0; slicing < slicings.size(); slicing++) {
      List<String> labels = new ArrayList<>();
      for (int row = 0; row < rows; row++) {
        labels.add(CsvText.plain(lines.get(row * targets.size()).get(fixed() + slicing)));
      }
      slices.put(slicings.get(slicing), labels);
    }
    Map<Training, Predictions> predictions = new LinkedHashMap<>();
    for (int training = 0; training < predicted.length; training++) {
      if (!absent[training]) {
        predictions.put(
            trainings.get(training),
            new Predictions(targets, actual, predicted[training])
                .weighted(weighted ? Optional.of(weights) : Optional.empty()));
      }
    }
    CSVRecord first = lines.get(0);
    return new FoldRows(
        integer(first, "repeat"),
        integer(first, "fold"),
        integer(first, "test_rows"),
        numbers,
        units,
        slices,
        predictions);
  }

  private int integer(CSVRecord line, String column) {
    try {
      return Integer.parseInt(line.get(column));
    } catch (NumberFormatException e) {
      throw malformed(line, "'" + line.get(column) + "' in column '" + column + "' is no integer");
    }
  }

  private double number(CSVRecord line, int column) {
    try {
      return Double.parseDouble(line.get(column));
    } catch (NumberFormatException e) {
      throw malformed(line, "'" + line.get(column) + "' is no number");
    }
  }

  private MalformedResultsException malformed(CSVRecord line, String reason) {
    return new MalformedResultsException(file, line.getRecordNumber() + 1, reason);
  }
}
