package io.github.experimentmaven.report.card;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.data.split.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What whoever uses a saved model should know of it; the content of its card as JSON.
 *
 * @param format the version of the file's format
 * @param model the model's name
 * @param type its type
 * @param options its options, defaults included
 * @param origin what it was made from
 * @param targets what it predicts
 * @param columns what it predicts from, in the order of the experiment file
 * @param rows how many rows of the saved trial are in each part
 * @param lossFunction the name of the loss that it was trained on
 * @param bitExact whether it gives the same bits on every machine
 * @param metrics how good it is, over all trials
 * @param slices how good it is on each slice of the test rows
 * @param warnings what a reader should know before anything else
 * @param onnx whether there is an ONNX file of it
 * @param gate what the gate says
 */
public record ModelCard(
    int format,
    String model,
    String type,
    JsonNode options,
    Origin origin,
    List<Target> targets,
    List<Column> columns,
    Map<String, Integer> rows,
    String lossFunction,
    boolean bitExact,
    List<MetricValue> metrics,
    List<SliceValue> slices,
    List<String> warnings,
    boolean onnx,
    CardGate gate) {

  /** The format that is written; another one is not read. */
  static final int FORMAT = 1;

  /** Copies the collections. */
  public ModelCard {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(lossFunction, "lossFunction");
    Objects.requireNonNull(gate, "gate");
    targets = List.copyOf(targets);
    columns = List.copyOf(columns);
    metrics = List.copyOf(metrics);
    slices = List.copyOf(slices);
    warnings = List.copyOf(warnings);
  }

  /** Returns this card with what the gate says. */
  ModelCard judged(CardGate verdict) {
    return new ModelCard(
        format,
        model,
        type,
        options,
        origin,
        targets,
        columns,
        rows,
        lossFunction,
        bitExact,
        metrics,
        slices,
        warnings,
        onnx,
        verdict);
  }

  /**
   * What a model was made from.
   *
   * @param experiment the experiment's name
   * @param description its description; may be empty
   * @param project the project's name
   * @param version the project's version
   * @param commit the commit it was built from, where known
   * @param framework the framework's version
   * @param source the data, as the experiment file names it
   * @param sha256 the SHA-256 of the data's bytes
   * @param rowsRead how many rows the data has
   * @param rowsDropped how many of them were left out
   * @param period from when to when the rows are, where the split orders them by time
   * @param trainingPeriod the same of the training rows
   * @param seed the seed of the saved trial
   * @param repeat its repeat
   * @param fold its fold
   * @param results the SHA-256 of the result table
   */
  public record Origin(
      String experiment,
      String description,
      String project,
      String version,
      Optional<String> commit,
      String framework,
      String source,
      String sha256,
      int rowsRead,
      int rowsDropped,
      Optional<Period> period,
      Optional<Period> trainingPeriod,
      long seed,
      int repeat,
      int fold,
      String results) {}

  /**
   * A column that is predicted.
   *
   * @param column its name
   * @param min the smallest value of the training rows
   * @param max the largest value of the training rows
   * @param steps the steps after which the model trains on it
   */
  public record Target(String column, double min, double max, List<String> steps) {}

  /**
   * A column that is predicted from.
   *
   * @param column its name
   * @param kind {@code number} or {@code text}
   * @param mayMiss whether a row may lack its value
   * @param steps the steps it goes through
   * @param rows how many training rows there are
   * @param missing how many of them lack a value
   * @param min the smallest number of the training rows
   * @param max the largest number of the training rows
   * @param categories how many categories the training rows have
   * @param earliest the earliest date of the training rows
   * @param latest the latest date of the training rows
   */
  public record Column(
      String column,
      String kind,
      boolean mayMiss,
      List<String> steps,
      int rows,
      int missing,
      Optional<Double> min,
      Optional<Double> max,
      Optional<Integer> categories,
      Optional<String> earliest,
      Optional<String> latest) {}

  /**
   * A metric on a part, over the trials that completed.
   *
   * @param part the part
   * @param metric the metric's name
   * @param trials how many trials have a value
   * @param mean their mean
   * @param standardDeviation their sample standard deviation; 0 for one trial
   * @param confidence the level of the interval, where there is one
   * @param intervalLow its lower end
   * @param intervalHigh its upper end
   */
  public record MetricValue(
      String part,
      String metric,
      int trials,
      double mean,
      double standardDeviation,
      Optional<Double> confidence,
      Optional<Double> intervalLow,
      Optional<Double> intervalHigh) {}

  /**
   * The loss on a slice of the test rows.
   *
   * @param slice the slice
   * @param rows its test rows
   * @param metric the metric's name
   * @param mean the mean over the trials that completed
   */
  public record SliceValue(String slice, int rows, String metric, double mean) {}
}
