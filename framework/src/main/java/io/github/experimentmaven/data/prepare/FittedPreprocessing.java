package io.github.experimentmaven.data.prepare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.data.range.OutsideValue;
import io.github.experimentmaven.data.range.SeenColumn;
import io.github.experimentmaven.data.step.StepTypes;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.Table;
import io.github.experimentmaven.onnx.OnnxColumn;
import io.github.experimentmaven.onnx.OnnxGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.regression.Regressor;

/**
 * Preprocessing that has learnt what it needs from training rows. It turns raw rows into what a
 * model trained beside it takes, and can be saved with the model. Immutable.
 */
public final class FittedPreprocessing {

  private static final int FORMAT = 2;

  private final List<FittedFeature> features;
  private final List<String> targets;
  private final RowRules rules;
  private final RawRows rawRows;

  FittedPreprocessing(List<FittedFeature> features, List<String> targets) {
    this(features, targets, RowRules.STRICT);
  }

  private FittedPreprocessing(List<FittedFeature> features, List<String> targets, RowRules rules) {
    this.features = List.copyOf(features);
    this.targets = List.copyOf(targets);
    this.rules = rules;
    this.rawRows = new RawRows(this.features, this.targets, rules);
  }

  /** Returns the same preprocessing, which ignores columns of raw rows that it does not know. */
  public FittedPreprocessing ignoringUnknownColumns() {
    return new FittedPreprocessing(features, targets, rules.ignoringOthers());
  }

  /** Returns the same preprocessing, to which a column that a raw row lacks is a missing value. */
  public FittedPreprocessing takingAbsentAsMissing() {
    return new FittedPreprocessing(features, targets, rules.takingAbsentAsMissing());
  }

  /** Returns the columns a raw row must have. */
  public List<String> inputColumns() {
    return features.stream().map(FittedFeature::column).toList();
  }

  /** Returns what is known of each of these columns. */
  public List<InputColumn> inputs() {
    return features.stream()
        .map(
            feature ->
                new InputColumn(
                    feature.column(),
                    feature.kind(),
                    feature.mayMiss(),
                    feature.seen(),
                    feature.stages().stream().map(FittedFeature.Stage::type).toList()))
        .toList();
  }

  /** Returns the columns that are predicted. */
  public List<String> targets() {
    return targets;
  }

  /**
   * Turns raw rows into a dataset, with their targets, in the targets' own units, where the table
   * has them.
   *
   * @param table the rows; it must have every input column
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if a value does not suit
   */
  public Dataset<Regressor> dataset(Table table) {
    boolean known = targets.stream().allMatch(target -> table.find(target).isPresent());
    return dataset(
        table,
        known ? targets.stream().map(table::numbers).toList() : List.<NumberColumn>of(),
        Optional.empty());
  }

  /** Turns raw rows into a dataset with the targets and the weights given. */
  Dataset<Regressor> dataset(Table table, List<NumberColumn> outputs, Optional<double[]> weights) {
    return new DatasetBuilder(table, columns(table), outputs, weights).build();
  }

  private List<NumberColumn> columns(Table table) {
    List<NumberColumn> columns = new ArrayList<>();
    for (FittedFeature feature : features) {
      columns.addAll(feature.apply(table));
    }
    return columns;
  }

  /**
   * Turns rows that came from no table into a dataset to predict. Every value is read as a cell of
   * the experiment's table: as a text, or as a number, with null for a missing value.
   *
   * @param rows for each row the value of each input column
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if a row has a column that
   *     is not known or lacks one, unless that is allowed, or if a value does not suit
   */
  public Dataset<Regressor> dataset(List<? extends Map<String, ?>> rows) {
    return dataset(rawRows.table(rows), List.of(), Optional.empty());
  }

  /**
   * Turns rows that came from no table into examples to predict, as {@link #dataset(List)} does;
   * quicker where rows are few, as a dataset counts the values of each feature.
   *
   * @param rows for each row the value of each input column
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if a row does not suit
   */
  public List<Example<Regressor>> examples(List<? extends Map<String, ?>> rows) {
    Table table = rawRows.table(rows);
    return new DatasetBuilder(table, columns(table), List.of(), Optional.empty()).examples();
  }

  /**
   * Returns what the training rows hold of each input column; nothing where the preprocessing was
   * saved by a version that did not keep it.
   */
  public Optional<List<SeenColumn>> seen() {
    List<SeenColumn> seen = features.stream().flatMap(feature -> feature.seen().stream()).toList();
    return seen.size() == features.size() ? Optional.of(seen) : Optional.empty();
  }

  /**
   * Returns for each row the values that are unlike those of the training rows.
   *
   * @param rows the rows, as to predict
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if a row cannot be
   *     predicted
   * @throws IllegalStateException if it is not known what the training rows hold
   */
  public List<List<OutsideValue>> outside(List<? extends Map<String, ?>> rows) {
    List<OutsideValues> columns =
        seen()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "the model was saved by a version that did not keep what its training rows"
                            + " hold, so nobody can tell what lies outside of it: train the model"
                            + " again"))
            .stream()
            .map(OutsideValues::new)
            .toList();
    Table table = rawRows.table(rows);
    features.forEach(feature -> feature.apply(table));
    List<List<OutsideValue>> outside = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      List<OutsideValue> found = new ArrayList<>();
      for (OutsideValues values : columns) {
        Column column = table.column(values.seen().column());
        values.at(column, row).ifPresent(found::add);
      }
      outside.add(List.copyOf(found));
    }
    return List.copyOf(outside);
  }

  /**
   * Writes every column as an input of a graph, with a description of what it takes, and its steps
   * as operators.
   *
   * @return the columns that models take, in no order that they know
   * @throws io.github.experimentmaven.onnx.NoOnnxFormException if a step has no such form
   */
  public List<OnnxColumn.Numbers> writeOnnx(OnnxGraph graph) {
    return features.stream()
        .flatMap(feature -> new OnnxFeature(feature).write(graph).stream())
        .toList();
  }

  /** Returns the preprocessing as JSON text, the same bytes on every machine. */
  public String toJson() {
    ObjectNode json = mapper().createObjectNode().put("format", FORMAT);
    ArrayNode names = json.putArray("targets");
    targets.forEach(names::add);
    ArrayNode array = json.putArray("features");
    features.forEach(feature -> feature.write(array.addObject()));
    try {
      return mapper().writeValueAsString(json).replace("\r\n", "\n") + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of JSON can be written", e);
    }
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @param text the JSON text
   * @param types the steps it may name
   * @throws IllegalArgumentException if it is not of this format
   */
  public static FittedPreprocessing fromJson(String text, StepTypes types) {
    JsonNode json;
    try {
      json = mapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the saved preprocessing is no JSON", e);
    }
    if (json.path("format").asInt() != FORMAT) {
      throw new IllegalArgumentException(
          "the saved preprocessing has format "
              + json.path("format")
              + ", but this version reads format "
              + FORMAT
              + ": train the model again");
    }
    List<String> targets = new ArrayList<>();
    json.path("targets").forEach(name -> targets.add(name.asText()));
    List<FittedFeature> features = new ArrayList<>();
    json.path("features").forEach(feature -> features.add(FittedFeature.read(feature, types)));
    return new FittedPreprocessing(features, targets);
  }

  private static JsonMapper mapper() {
    // Jackson's own writer of doubles: that of Java differs between versions of Java.
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
        .build();
  }
}
