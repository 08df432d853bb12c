package io.github.experimentmaven.result;

import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.metric.PredictionInterval;
import io.github.experimentmaven.result.csv.CsvRecords;
import io.github.experimentmaven.result.csv.CsvText;
import io.github.experimentmaven.result.csv.MalformedResultsException;
import io.github.experimentmaven.result.csv.Numbers;
import io.github.experimentmaven.run.Run;
import io.github.experimentmaven.run.TrialResult;
import io.github.experimentmaven.run.trial.Predictions;
import io.github.experimentmaven.run.trial.TestPredictions;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.spec.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads and writes {@code predictions.csv}: every prediction of every trial for the test part. The
 * file may be far larger than memory, so it is written and read as a stream.
 */
public final class PredictionsTable {

  private static final List<String> HEADER =
      List.of(
          "version",
          "experiment",
          "model",
          "seed",
          "repeat",
          "fold",
          "part",
          "row",
          "target",
          "actual",
          "predicted");

  /** The columns after these where the experiment asks for intervals. */
  private static final List<String> INTERVAL = List.of("lower", "upper");

  private static final List<String> UNKNOWN = List.of("", "");

  private PredictionsTable() {}

  /**
   * Writes the predictions of a run; those of trials whose predictions nobody kept are left out.
   *
   * @param run the run
   * @param version the project's version
   * @param out takes the bytes; stays open
   * @throws IOException if predictions cannot be read or written
   */
  public static void write(Run run, String version, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CSVPrinter printer = new CSVPrinter(writer, CsvText.FORMAT);
    boolean intervals = run.plan().experiment().explanations().intervals().isPresent();
    printer.printRecord(intervals ? withIntervals() : HEADER);
    for (TrialResult result : run.results()) {
      if (result.stored().isPresent()) {
        List<String> keys = keys(run, result.trial(), version);
        Optional<List<Double>> margins = result.margins();
        write(keys, result.stored().get().predictions(), intervals, margins, printer);
      }
    }
    printer.flush();
  }

  private static List<String> keys(Run run, Trial trial, String version) {
    Fold fold = run.folds().get(trial.fold());
    return List.of(
        CsvText.text(version),
        CsvText.text(run.plan().experiment().name()),
        CsvText.text(trial.model().name()),
        Long.toString(trial.seed()),
        Integer.toString(fold.repeat()),
        Integer.toString(fold.index()),
        Part.TEST.label());
  }

  private static List<String> withIntervals() {
    List<String> header = new ArrayList<>(HEADER);
    header.addAll(INTERVAL);
    return header;
  }

  private static void write(
      List<String> keys,
      TestPredictions predictions,
      boolean intervals,
      Optional<List<Double>> margins,
      CSVPrinter printer)
      throws IOException {
    Predictions values = predictions.values();
    List<String> cells = new ArrayList<>(HEADER.size());
    for (int row = 0; row < values.rows(); row++) {
      for (int target = 0; target < values.targets().size(); target++) {
        cells.clear();
        cells.addAll(keys);
        cells.add(Integer.toString(predictions.id(row)));
        cells.add(CsvText.text(values.targets().get(target)));
        cells.add(Numbers.shortest(values.actual(target, row)));
        double predicted = values.predicted(target, row);
        cells.add(Numbers.shortest(predicted));
        if (margins.isPresent()) {
          PredictionInterval interval = values.interval(target, row, margins.get());
          cells.add(Numbers.shortest(interval.lower()));
          cells.add(Numbers.shortest(interval.upper()));
        } else if (intervals) {
          cells.addAll(UNKNOWN);
        }
        printer.printRecord(cells);
      }
    }
  }

  /**
   * Reads predictions, one after the other.
   *
   * @param file the file
   * @param wanted whether those of a model and a seed are wanted
   * @param sink takes each that is
   * @throws IOException if the file cannot be read
   * @throws MalformedResultsException if it holds no predictions
   */
  public static void read(
      Path file, BiPredicate<String, Long> wanted, Consumer<PredictionPoint> sink)
      throws IOException {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser parser = CsvRecords.open(file, reader)) {
      List<String> header = parser.getHeaderNames();
      if (!header.equals(HEADER) && !header.equals(withIntervals())) {
        throw new MalformedResultsException(
            file, 1, "the columns should be " + String.join(", ", HEADER));
      }
      for (CSVRecord line : parser) {
        if (line.size() != header.size()) {
          throw malformed(file, line, "there are " + line.size() + " cells");
        }
        if (wanted.test(CsvText.plain(line.get("model")), seed(file, line))) {
          sink.accept(point(file, line));
        }
      }
    } catch (UncheckedIOException e) {
      throw new MalformedResultsException(file, 1, String.valueOf(e.getMessage()));
    }
  }

  private static long seed(Path file, CSVRecord line) {
    try {
      return Long.parseLong(line.get("seed"));
    } catch (NumberFormatException e) {
      throw malformed(file, line, String.valueOf(e.getMessage()));
    }
  }

  private static PredictionPoint point(Path file, CSVRecord line) {
    try {
      return new PredictionPoint(
          CsvText.plain(line.get("model")),
          seed(file, line),
          Integer.parseInt(line.get("repeat")),
          Integer.parseInt(line.get("fold")),
          Part.of(line.get("part"))
              .orElseThrow(() -> malformed(file, line, line.get("part") + " is no part")),
          Long.parseLong(line.get("row")),
          CsvText.plain(line.get("target")),
          Double.parseDouble(line.get("actual")),
          Double.parseDouble(line.get("predicted")),
          interval(line));
    } catch (NumberFormatException e) {
      throw malformed(file, line, String.valueOf(e.getMessage()));
    }
  }

  private static Optional<PredictionInterval> interval(CSVRecord line) {
    int first = HEADER.size();
    return line.size() == first || line.get(first).isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PredictionInterval(
                Double.parseDouble(line.get(first)), Double.parseDouble(line.get(first + 1))));
  }

  private static MalformedResultsException malformed(Path file, CSVRecord line, String reason) {
    return new MalformedResultsException(file, line.getRecordNumber() + 1, reason);
  }
}
