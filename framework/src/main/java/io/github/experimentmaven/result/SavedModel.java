package io.github.experimentmaven.result;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import io.github.experimentmaven.data.prepare.FittedPreprocessing;
import io.github.experimentmaven.data.range.OutsideValue;
import io.github.experimentmaven.data.range.SeenColumn;
import io.github.experimentmaven.data.step.StepTypes;
import io.github.experimentmaven.metric.PredictionInterval;
import io.github.experimentmaven.model.transformed.BoundModels;
import io.github.experimentmaven.result.interval.PredictionIntervals;
import io.github.experimentmaven.spec.problem.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.regression.Regressor;

/**
 * A trained model and the preprocessing it was trained with: predicts from raw rows. Immutable, and
 * any number of threads may predict with it at once, unless a model of one's own says otherwise.
 *
 * @param model the model
 * @param preprocessing turns raw rows into what the model takes
 * @param intervals how far observed values lie from predictions; empty where the experiment did not
 *     ask
 */
public record SavedModel(
    Model<Regressor> model,
    FittedPreprocessing preprocessing,
    Optional<PredictionIntervals> intervals) {

  /** Checks that both are present. */
  public SavedModel {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(preprocessing, "preprocessing");
    Objects.requireNonNull(intervals, "intervals");
  }

  /** Creates a model without prediction intervals. */
  public SavedModel(Model<Regressor> model, FittedPreprocessing preprocessing) {
    this(model, preprocessing, Optional.empty());
  }

  /**
   * Returns the names of the models that are saved in a folder, sorted.
   *
   * @param folder the folder {@code models} of an experiment's results
   * @throws IOException if the folder is there and cannot be read
   */
  public static List<String> names(Path folder) throws IOException {
    return ModelFileNames.in(folder);
  }

  /**
   * Reads a model that a run saved.
   *
   * @param folder the folder {@code models} of an experiment's results
   * @param name the model's name
   * @throws IOException if there is none, or its files are damaged
   */
  public static SavedModel load(Path folder, String name) throws IOException {
    return load(folder, name, StepTypes.builtIn());
  }

  /**
   * Reads a model whose preprocessing has steps of other jars.
   *
   * @param folder the folder {@code models} of an experiment's results
   * @param name the model's name
   * @param steps the steps
   * @throws IOException if there is none, or its files are damaged
   */
  public static SavedModel load(Path folder, String name, StepTypes steps) throws IOException {
    ModelFileNames names = new ModelFileNames(folder, name);
    try (InputStream protobuf = Files.newInputStream(names.tribuo())) {
      SavedModel saved =
          read(
              "the saved model `%s` in %s".formatted(name, folder),
              protobuf,
              Files.readString(names.preprocessing()),
              steps);
      return new SavedModel(
          saved.model,
          saved.preprocessing,
          PredictionIntervals.find(names.intervals(), saved.preprocessing.targets()));
    }
  }

  /**
   * Reads a model from wherever its files are, such as a program's class path.
   *
   * @param tribuo the file {@code <model>.tribuo}; not closed
   * @param preprocessing the file {@code <model>.preprocessing.json}; not closed
   * @throws IOException if a file cannot be read, or is damaged
   */
  public static SavedModel read(InputStream tribuo, InputStream preprocessing) throws IOException {
    return read(
        "the saved model",
        tribuo,
        new String(preprocessing.readAllBytes(), StandardCharsets.UTF_8),
        StepTypes.builtIn());
  }

  /**
   * Reads a model with its prediction intervals from wherever its files are.
   *
   * @param tribuo the file {@code <model>.tribuo}; not closed
   * @param preprocessing the file {@code <model>.preprocessing.json}; not closed
   * @param intervals the file {@code <model>.intervals.json}; not closed
   * @throws IOException if a file cannot be read, or is damaged
   */
  public static SavedModel read(
      InputStream tribuo, InputStream preprocessing, InputStream intervals) throws IOException {
    SavedModel saved = read(tribuo, preprocessing);
    return new SavedModel(
        saved.model,
        saved.preprocessing,
        Optional.of(
            PredictionIntervals.read(
                "the file of its intervals",
                new String(intervals.readAllBytes(), StandardCharsets.UTF_8),
                saved.preprocessing.targets())));
  }

  /**
   * Reads a model.
   *
   * @param what the model, as messages call it
   * @throws IOException if it is damaged, of a format that this version does not read, or of a
   *     class that Tribuo does not find
   */
  static SavedModel read(String what, InputStream protobuf, String preprocessing, StepTypes steps)
      throws IOException {
    // The message then refers to the bytes that were read, rather than to copies of them.
    CodedInputStream in = ByteString.readFrom(protobuf).newCodedInput();
    in.enableAliasing(true);
    try {
      Model<Regressor> model =
          Model.deserialize(ModelProto.parseFrom(in)).castModel(Regressor.class);
      return new SavedModel(model, FittedPreprocessing.fromJson(preprocessing, steps));
    } catch (IllegalStateException | IllegalArgumentException | ClassCastException e) {
      throw new IOException(Shown.message(what + " cannot be read: " + e.getMessage()), e);
    }
  }

  /** Returns the columns that a row to predict must have. */
  public List<String> columns() {
    return preprocessing.inputColumns();
  }

  /** Returns the same model, which ignores columns of a row that it was not trained with. */
  public SavedModel ignoringUnknownColumns() {
    return new SavedModel(model, preprocessing.ignoringUnknownColumns(), intervals);
  }

  /**
   * Returns the same model, to which a column that a row lacks is a missing value; the row is
   * predicted where the experiment imputes that column.
   */
  public SavedModel takingAbsentAsMissing() {
    return new SavedModel(model, preprocessing.takingAbsentAsMissing(), intervals);
  }

  /**
   * Predicts the targets of one row.
   *
   * @param row the value of each column: the text that a cell of the experiment's table would have,
   *     read as the experiment reads it, or a number; null where the value is missing
   * @return the prediction for each target, in the order of the experiment file
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if the row has a column
   *     that the model does not know, lacks one, or has a value that does not suit
   */
  public Map<String, Double> predict(Map<String, ?> row) {
    return byTarget(model.predict(preprocessing.examples(List.of(row)).get(0)).getOutput());
  }

  /**
   * Predicts the targets of many rows, with the bits that each alone would have.
   *
   * @param rows the rows, each as in {@link #predict(Map)}
   * @return the predictions for each row, in the order of the rows
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if a row does not suit; it
   *     names the first problems with their rows, and nothing is predicted
   */
  public List<Map<String, Double>> predict(List<? extends Map<String, ?>> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<Map<String, Double>> predictions = new ArrayList<>();
    for (Prediction<Regressor> prediction : model.predict(preprocessing.examples(rows))) {
      predictions.add(byTarget(prediction.getOutput()));
    }
    return predictions;
  }

  /** Returns the share of new rows that {@link #interval} is to hold; empty without intervals. */
  public OptionalDouble coverage() {
    return intervals
        .map(known -> OptionalDouble.of(known.coverage()))
        .orElseGet(OptionalDouble::empty);
  }

  /**
   * Returns where the targets of a row lie, as often as {@link #coverage} says.
   *
   * @param row the row, as in {@link #predict(Map)}
   * @return the interval of each target, in the order of the experiment file
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if the row does not suit
   * @throws IllegalStateException if the experiment did not ask for intervals
   */
  public Map<String, PredictionInterval> interval(Map<String, ?> row) {
    PredictionIntervals known =
        intervals.orElseThrow(
            () ->
                new IllegalStateException(
                    "the model has no prediction intervals: write `intervals: {coverage: 0.9}` in"
                        + " its experiment and run that again"));
    Example<Regressor> example = preprocessing.examples(List.of(row)).get(0);
    Optional<BoundModels> bounds = BoundModels.of(model);
    Map<String, Double> one =
        byTarget(bounds.map(BoundModels::lower).orElse(model).predict(example).getOutput());
    Map<String, Double> other =
        bounds.map(both -> byTarget(both.upper().predict(example).getOutput())).orElse(one);
    return known.around(one, other);
  }

  /**
   * Returns what the training rows hold of each column; nothing where the model was saved by a
   * version that did not keep it.
   */
  public Optional<List<SeenColumn>> seen() {
    return preprocessing.seen();
  }

  /**
   * Returns the values of a row that lie outside what the model was trained on: a number below or
   * above all of the training rows, a category that none of them has, a missing value where none of
   * them lacks it. Such a row is predicted all the same, but nothing vouches for the prediction.
   *
   * @param row the row, as in {@link #predict(Map)}
   * @return the values in the order of {@link #columns}; none where all lie inside
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if the row cannot be
   *     predicted
   * @throws IllegalStateException if the model was saved by a version that did not keep what its
   *     training rows hold
   */
  public List<OutsideValue> outside(Map<String, ?> row) {
    return preprocessing.outside(List.of(row)).get(0);
  }

  /**
   * Returns for each of many rows the values that lie outside what the model was trained on.
   *
   * @param rows the rows, each as in {@link #outside(Map)}
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if a row cannot be
   *     predicted
   * @throws IllegalStateException if the model was saved by a version that did not keep what its
   *     training rows hold
   */
  public List<List<OutsideValue>> outside(List<? extends Map<String, ?>> rows) {
    return preprocessing.outside(rows);
  }

  private Map<String, Double> byTarget(Regressor output) {
    List<String> names = List.of(output.getNames());
    Map<String, Double> values = new LinkedHashMap<>();
    for (String target : preprocessing.targets()) {
      values.put(target, output.getValues()[names.indexOf(target)]);
    }
    return values;
  }
}
