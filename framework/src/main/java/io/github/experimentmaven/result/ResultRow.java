package io.github.experimentmaven.result;

import io.github.experimentmaven.spec.Part;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One row of {@code results.csv}: how good one model, trained with one seed on one fold, is on one
 * part.
 *
 * @param version the version of the project the experiment belongs to
 * @param experiment the experiment's name
 * @param model the model's name
 * @param type the model's type
 * @param seed the seed of the training
 * @param repeat the repeat of a repeated k-fold, from 0
 * @param fold the fold, from 0
 * @param part the part
 * @param rows the rows of the part; 0 for a failed trial
 * @param metrics the metrics' values by name, {@code loss} first; empty for a failed trial
 * @param epochs the epochs that were trained; empty for models without epochs
 * @param bestEpoch the epoch whose weights were kept; empty for models without epochs
 * @param bitExact whether the model's type gives the same bits on every machine
 * @param data a digest of the data's bytes and of how they are read
 * @param split a digest of which rows are in which part
 * @param failure why the trial failed; empty for a trial that completed
 * @param lossFunction the name of the loss in the column {@code loss}, for example {@code mse};
 *     empty where the table does not say
 * @param random whether another seed would give another model; true where the table does not say
 */
public record ResultRow(
    String version,
    String experiment,
    String model,
    String type,
    long seed,
    int repeat,
    int fold,
    Part part,
    int rows,
    Map<String, Double> metrics,
    OptionalInt epochs,
    OptionalInt bestEpoch,
    boolean bitExact,
    String data,
    String split,
    Optional<String> failure,
    String lossFunction,
    boolean random) {

  /** Copies the metrics. */
  public ResultRow {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(experiment, "experiment");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(epochs, "epochs");
    Objects.requireNonNull(bestEpoch, "bestEpoch");
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(split, "split");
    Objects.requireNonNull(failure, "failure");
    Objects.requireNonNull(lossFunction, "lossFunction");
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
  }

  /** Creates a row that does not say which loss its column {@code loss} holds. */
  public ResultRow(
      String version,
      String experiment,
      String model,
      String type,
      long seed,
      int repeat,
      int fold,
      Part part,
      int rows,
      Map<String, Double> metrics,
      OptionalInt epochs,
      OptionalInt bestEpoch,
      boolean bitExact,
      String data,
      String split,
      Optional<String> failure) {
    this(
        version,
        experiment,
        model,
        type,
        seed,
        repeat,
        fold,
        part,
        rows,
        metrics,
        epochs,
        bestEpoch,
        bitExact,
        data,
        split,
        failure,
        "",
        true);
  }

  /** Returns the row of other rows of the same trial. */
  ResultRow of(Part other, int otherRows, Map<String, Double> values) {
    return new ResultRow(
        version,
        experiment,
        model,
        type,
        seed,
        repeat,
        fold,
        other,
        otherRows,
        values,
        epochs,
        bestEpoch,
        bitExact,
        data,
        split,
        failure,
        lossFunction,
        random);
  }

  /** Returns a metric's value; empty where the trial failed or the metric is not in the table. */
  public OptionalDouble metric(String name) {
    Double value = metrics.get(name);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
