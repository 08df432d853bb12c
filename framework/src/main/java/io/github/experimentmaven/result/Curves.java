package io.github.experimentmaven.result;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads and writes {@code curves.csv}. */
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

  /** Returns the curves as a CSV file. */
  public static CsvText format(Results results) {
    CsvText text = new CsvText(HEADER);
    for (CurvePoint point : results.curves()) {
      text.add(
          List.of(
              CsvText.text(results.version()),
              CsvText.text(results.experiment()),
              CsvText.text(point.model()),
              Long.toString(point.seed()),
              Integer.toString(point.repeat()),
              Integer.toString(point.fold()),
              Integer.toString(point.epoch()),
              Numbers.shortest(point.trainingLoss()),
              Double.isNaN(point.validationLoss())
                  ? ""
                  : Numbers.shortest(point.validationLoss())));
    }
    return text;
  }

  /**
   * Reads curves.
   *
   * @throws IOException if the file cannot be read
   * @throws MalformedResultsException if it holds no curves
   */
  public static List<CurvePoint> read(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser parser = format.parse(reader)) {
      if (!parser.getHeaderNames().equals(HEADER)) {
        throw new MalformedResultsException(
            file, 1, "the columns should be " + String.join(", ", HEADER));
      }
      List<CurvePoint> points = new ArrayList<>();
      for (CSVRecord line : parser) {
        points.add(point(file, line));
      }
      return points;
    }
  }

  private static CurvePoint point(Path file, CSVRecord line) {
    try {
      String validation = line.get("validation_loss");
      return new CurvePoint(
          CsvText.plain(line.get("model")),
          Long.parseLong(line.get("seed")),
          Integer.parseInt(line.get("repeat")),
          Integer.parseInt(line.get("fold")),
          Integer.parseInt(line.get("epoch")),
          Double.parseDouble(line.get("training_loss")),
          validation.isEmpty() ? Double.NaN : Double.parseDouble(validation));
    } catch (IllegalArgumentException e) {
      throw new MalformedResultsException(
          file, line.getRecordNumber() + 1, String.valueOf(e.getMessage()));
    }
  }
}
