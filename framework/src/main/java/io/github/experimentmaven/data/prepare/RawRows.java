package io.github.experimentmaven.data.prepare;

import io.github.experimentmaven.data.load.ColumnNames;
import io.github.experimentmaven.data.step.ValueKind;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.Table;
import io.github.experimentmaven.data.table.TextColumn;
import io.github.experimentmaven.spec.problem.FirstProblems;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads rows to predict into a table of the columns that features need, as the experiment reads its
 * own table. Immutable.
 */
final class RawRows {

  static final String NAME = "rows to predict";

  private final List<FittedFeature> features;
  private final List<String> targets;
  private final RowRules rules;
  private final Set<String> inputs;

  RawRows(List<FittedFeature> features, List<String> targets, RowRules rules) {
    this.features = features;
    this.targets = targets;
    this.rules = rules;
    this.inputs =
        features.stream()
            .map(FittedFeature::column)
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Returns the rows as a table.
   *
   * @throws InvalidInputException if a row does not suit; it names every problem found
   */
  Table table(List<? extends Map<String, ?>> rows) {
    FirstProblems problems = new FirstProblems();
    List<List<RawValue>> values = new ArrayList<>(features.size());
    features.forEach(feature -> values.add(new ArrayList<>(rows.size())));
    for (int row = 0; row < rows.size(); row++) {
      checkNames(rows.get(row).keySet(), row, problems);
      for (int i = 0; i < values.size(); i++) {
        values.get(i).add(value(features.get(i), rows.get(row), row, problems));
      }
    }
    problems.throwIfAny();
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      columns.add(column(features.get(i), values.get(i)));
    }
    int[] ids = new int[rows.size()];
    int[] lines = new int[ids.length];
    for (int row = 0; row < ids.length; row++) {
      ids[row] = row;
      lines[row] = place(row).line();
    }
    return new Table(NAME, columns, ids, lines);
  }

  private void checkNames(Set<String> names, int row, FirstProblems problems) {
    if (!rules.othersIgnored()) {
      for (String name : names) {
        if (!inputs.contains(name)) {
          add(problems, row, name, unknown(name));
        }
      }
    }
    if (!rules.absentMissing() && !names.containsAll(inputs)) {
      for (String input : inputs) {
        if (!names.contains(input)) {
          add(
              problems,
              row,
              input,
              "the row lacks this column: give its value, null where there is none, or let absent"
                  + " columns be missing values with takingAbsentAsMissing()");
        }
      }
    }
  }

  private static void add(FirstProblems problems, int row, String column, String message) {
    problems.add(() -> new Problem(place(row), column, message));
  }

  /** Returns the place of a row, counted from 0. */
  private static Location place(int row) {
    return new Location(NAME, row + 1, 1);
  }

  private String unknown(String name) {
    if (targets.contains(name)) {
      return "this is what the model predicts: leave it out";
    }
    String suggestion = ColumnNames.suggestion(name, inputs);
    return "the model knows no such column"
        + suggestion
        + (suggestion.isEmpty() ? "; its" : " Its")
        + ColumnNames.columns(inputs)
        + "; ignoringUnknownColumns() lets rows have others";
  }

  private RawValue value(
      FittedFeature feature, Map<String, ?> cells, int row, FirstProblems problems) {
    Optional<Object> given = Optional.ofNullable(cells.get(feature.column()));
    RawValue value =
        given
            .map(present -> RawValue.of(present, feature.kind(), feature.cells()))
            .orElseGet(RawValue.Missing::new);
    if (value instanceof RawValue.Unfit unfit) {
      add(problems, row, feature.column(), unfit.reason());
    } else if (value instanceof RawValue.Missing
        && !feature.mayMiss()
        && (rules.absentMissing() || cells.containsKey(feature.column()))) {
      add(problems, row, feature.column(), DatasetBuilder.MISSING);
    }
    return value;
  }

  private static Column column(FittedFeature feature, List<RawValue> values) {
    if (feature.kind() == ValueKind.TEXT) {
      return TextColumn.of(feature.column(), values.stream().map(RawRows::text).toList());
    }
    double[] numbers = new double[values.size()];
    for (int row = 0; row < numbers.length; row++) {
      numbers[row] = number(values.get(row));
    }
    return NumberColumn.ofOwned(feature.column(), numbers);
  }

  private static Optional<String> text(RawValue value) {
    return value instanceof RawValue.Text text ? Optional.of(text.value()) : Optional.empty();
  }

  private static double number(RawValue value) {
    return value instanceof RawValue.Numeric number ? number.value() : Double.NaN;
  }
}
