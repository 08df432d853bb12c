package io.github.experimentmaven.data.prepare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.data.load.CellReading;
import io.github.experimentmaven.data.load.SelectedFeature;
import io.github.experimentmaven.data.range.SeenColumn;
import io.github.experimentmaven.data.step.DateParts;
import io.github.experimentmaven.data.step.FittedStep;
import io.github.experimentmaven.data.step.Step;
import io.github.experimentmaven.data.step.StepException;
import io.github.experimentmaven.data.step.StepType;
import io.github.experimentmaven.data.step.StepTypes;
import io.github.experimentmaven.data.step.Training;
import io.github.experimentmaven.data.step.ValueKind;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.Table;
import io.github.experimentmaven.spec.StepSpec;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One feature's steps, fitted. A step may make several columns of one; each step after it is then
 * fitted to each of them.
 *
 * @param column the column of the table
 * @param kind whether its cells are numbers or texts
 * @param cells how the cells are read
 * @param mayMiss whether a step fills missing values, so that a row may lack one
 * @param seen what the training rows hold; absent where a model was saved without it
 * @param stages the steps in order
 */
record FittedFeature(
    String column,
    ValueKind kind,
    CellReading cells,
    boolean mayMiss,
    Optional<SeenColumn> seen,
    List<Stage> stages) {

  /** Copies the stages. */
  FittedFeature {
    stages = List.copyOf(stages);
  }

  /** A fitted feature and what it makes of its training rows. */
  record Fit(FittedFeature feature, List<NumberColumn> training) {}

  /**
   * Fits a feature's steps.
   *
   * @param feature the feature
   * @param rows the training rows
   * @param training what else is known of them
   * @param types the steps
   * @throws InvalidInputException if a value does not suit a step; it names the place
   */
  static Fit fit(SelectedFeature feature, Table rows, Training training, StepTypes types) {
    try {
      return fit(feature, rows.column(feature.column()), training, types);
    } catch (StepException e) {
      throw e.faults().isEmpty()
          ? new InvalidInputException(
              new Problem(feature.location(), "data.features." + feature.column(), e.getMessage()))
          : Preprocessing.located(e, feature.column(), rows);
    }
  }

  private static Fit fit(
      SelectedFeature feature, Column column, Training training, StepTypes types) {
    List<Stage> stages = new ArrayList<>();
    List<Column> columns = List.of(column);
    for (StepSpec spec : feature.steps()) {
      Step step = type(spec.type(), types).create(spec.options());
      List<FittedStep> fitted = new ArrayList<>();
      List<Column> next = new ArrayList<>();
      for (Column input : columns) {
        Step.Fit fit = step.fit(input, training);
        fitted.add(fit.step());
        next.addAll(fit.training());
      }
      stages.add(new Stage(spec.type(), fitted));
      columns = next;
    }
    return new Fit(
        new FittedFeature(
            feature.column(),
            feature.kind(),
            feature.cells(),
            feature.mayMiss(),
            Optional.of(SeenRows.of(column, dates(stages))),
            stages),
        numbers(columns));
  }

  /** Returns how the column writes dates, where a step reads it as such. */
  private static Optional<SeenRows.DateFormat> dates(List<Stage> stages) {
    return stages.stream()
        .filter(stage -> stage.type().equals(DateParts.NAME))
        .map(stage -> Optional.ofNullable(stage.steps().get(0).state().get("format")))
        .map(format -> SeenRows.DateFormat.of(format.map(JsonNode::asText)))
        .findFirst();
  }

  /**
   * Returns what the steps make of any rows.
   *
   * @throws InvalidInputException if a value does not suit a step; it names the place
   */
  List<NumberColumn> apply(Table rows) {
    try {
      return apply(rows.column(column));
    } catch (StepException e) {
      throw Preprocessing.located(e, column, rows);
    }
  }

  private List<NumberColumn> apply(Column rows) {
    List<Column> columns = List.of(rows);
    for (Stage stage : stages) {
      List<Column> next = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        next.addAll(stage.steps().get(i).apply(columns.get(i)));
      }
      columns = next;
    }
    return numbers(columns);
  }

  private static List<NumberColumn> numbers(List<Column> columns) {
    List<NumberColumn> numbers = new ArrayList<>(columns.size());
    for (Column column : columns) {
      numbers.add((NumberColumn) column);
    }
    return numbers;
  }

  void write(ObjectNode json) {
    json.put("column", column).put("kind", kind == ValueKind.NUMBER ? "number" : "text");
    json.put("may_miss", mayMiss);
    ArrayNode missing = json.putArray("missing");
    cells.missing().forEach(missing::add);
    json.put("decimal", String.valueOf(cells.decimal()));
    cells.thousands().ifPresent(separator -> json.put("thousands", separator.toString()));
    seen.ifPresent(rows -> SeenJson.write(rows, json.putObject("seen")));
    ArrayNode steps = json.putArray("steps");
    for (Stage stage : stages) {
      ArrayNode fitted = steps.addObject().put("type", stage.type()).putArray("fitted");
      stage.steps().forEach(step -> fitted.add(step.state()));
    }
  }

  static FittedFeature read(JsonNode json, StepTypes types) {
    List<Stage> stages = new ArrayList<>();
    for (JsonNode step : json.path("steps")) {
      StepType type = type(step.path("type").asText(), types);
      List<FittedStep> fitted = new ArrayList<>();
      step.path("fitted").forEach(state -> fitted.add(type.read(state)));
      stages.add(new Stage(type.name(), fitted));
    }
    ValueKind kind = json.path("kind").asText().equals("text") ? ValueKind.TEXT : ValueKind.NUMBER;
    String column = json.path("column").asText();
    return new FittedFeature(
        column,
        kind,
        cells(json),
        json.path("may_miss").booleanValue(),
        Optional.ofNullable(json.get("seen")).map(seen -> SeenJson.read(column, seen)),
        stages);
  }

  private static CellReading cells(JsonNode json) {
    List<String> missing = new ArrayList<>();
    json.path("missing").forEach(text -> missing.add(text.asText()));
    char decimal =
        character(json, "decimal")
            .orElseThrow(
                () -> new IllegalArgumentException("the saved preprocessing has no decimal sign"));
    return new CellReading(missing, decimal, character(json, "thousands"));
  }

  private static Optional<Character> character(JsonNode json, String key) {
    String text = json.path(key).asText();
    return text.isEmpty() ? Optional.empty() : Optional.of(text.charAt(0));
  }

  private static StepType type(String name, StepTypes types) {
    return types
        .find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no preprocessing step `" + name + "`, only " + types.names()));
  }

  /**
   * One step, fitted to each column that reaches it.
   *
   * @param type the step's name
   * @param steps the fitted steps in the order of the columns
   */
  record Stage(String type, List<FittedStep> steps) {

    /** Copies the steps. */
    Stage {
      steps = List.copyOf(steps);
    }
  }
}
