package io.github.experimentmaven.result;

import io.github.experimentmaven.model.Epoch;
import io.github.experimentmaven.result.csv.CsvRecords;
import io.github.experimentmaven.result.csv.CsvText;
import io.github.experimentmaven.result.csv.MalformedResultsException;
import io.github.experimentmaven.result.csv.Numbers;
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
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads and writes {@code curves.csv}. A line an epoch of a trial, so the file may be larger than
 * memory holds as text: it is written and read line by line.
 */
public final class Curves {

  private static final List<String> HEADER =
      List.of(
          "version",
          "experiment",
          "model",
          "seed",
          "repeat",
          "fold",
          "epoch",
          "training_loss",
          "validation_loss");

  private Curves() {}

  /**
   * Writes the curves of results.
   *
   * @param results the results
   * @param out takes the bytes; stays open
   * @throws IOException if they cannot be written
   */
  public static void write(Results results, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CSVPrinter printer = new CSVPrinter(writer, CsvText.FORMAT);
    printer.printRecord(HEADER);
    for (TrialCurve curve : results.curves()) {
      for (Epoch epoch : curve.epochs()) {
        printer.printRecord(
            CsvText.text(results.version()),
            CsvText.text(results.experiment()),
            CsvText.text(curve.model()),
            Long.toString(curve.seed()),
            Integer.toString(curve.repeat()),
            Integer.toString(curve.fold()),
            Integer.toString(epoch.number()),
            Numbers.shortest(epoch.trainingLoss()),
            Double.isNaN(epoch.validationLoss()) ? "" : Numbers.shortest(epoch.validationLoss()));
      }
    }
    printer.flush();
  }

  /**
   * Reads curves.
   *
   * @throws IOException if the file cannot be read
   * @throws MalformedResultsException if it holds no curves
   */
  public static List<TrialCurve> read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser parser = CsvRecords.open(file, reader)) {
      if (!parser.getHeaderNames().equals(HEADER)) {
        throw new MalformedResultsException(
            file, 1, "the columns should be " + String.join(", ", HEADER));
      }
      Trials trials = new Trials();
      for (CSVRecord line : parser) {
        try {
          trials.add(line);
        } catch (IllegalArgumentException e) {
          throw new MalformedResultsException(
              file, line.getRecordNumber() + 1, String.valueOf(e.getMessage()));
        }
      }
      return trials.curves();
    } catch (UncheckedIOException e) {
      throw new MalformedResultsException(file, 1, String.valueOf(e.getMessage()));
    }
  }

  /** The trials of a file so far; the lines of a trial stand together. */
  private static final class Trials {
    private final List<TrialCurve> ended = new ArrayList<>();
    private final List<Epoch> epochs = new ArrayList<>();
    private TrialName last = new TrialName("", 0, 0, 0);

    void add(CSVRecord line) {
      TrialName next =
          new TrialName(
              CsvText.plain(line.get("model")),
              Long.parseLong(line.get("seed")),
              Integer.parseInt(line.get("repeat")),
              Integer.parseInt(line.get("fold")));
      Epoch epoch = epoch(line);
      if (!next.equals(last)) {
        end();
        last = next;
      }
      epochs.add(epoch);
    }

    List<TrialCurve> curves() {
      end();
      return ended;
    }

    private void end() {
      if (!epochs.isEmpty()) {
        ended.add(last.curve(epochs));
        epochs.clear();
      }
    }

    private static Epoch epoch(CSVRecord line) {
      String validation = line.get("validation_loss");
      return new Epoch(
          Integer.parseInt(line.get("epoch")),
          Double.parseDouble(line.get("training_loss")),
          validation.isEmpty() ? Double.NaN : Double.parseDouble(validation));
    }
  }

  /** What the lines of one trial have in common. */
  private record TrialName(String model, long seed, int repeat, int fold) {
    TrialCurve curve(List<Epoch> epochs) {
      return new TrialCurve(model, seed, repeat, fold, epochs);
    }
  }
}
