package io.github.experimentmaven.data.load;

import io.github.experimentmaven.data.format.TableRows;
import io.github.experimentmaven.data.step.StepTypes;
import io.github.experimentmaven.data.step.ValueKind;
import io.github.experimentmaven.data.table.CellPlaces;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.Table;
import io.github.experimentmaven.spec.DataSpec;
import io.github.experimentmaven.spec.OnMissing;
import io.github.experimentmaven.spec.Origin;
import io.github.experimentmaven.spec.SplitSpec;
import io.github.experimentmaven.spec.StepSpec;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.spec.problem.Shown;
import io.github.experimentmaven.spec.slice.SlicesSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the rows of a file into a table of the columns an experiment needs. */
final class TableReader {

  private final String name;
  private final TableRows rows;
  private final StepTypes types;
  private final DataSpec data;
  private final SplitSpec split;
  private final SlicesSpec slices;
  private final Origin origin;
  private final CellProblems cellProblems;
  private int[] ids = new int[1 << 10];
  private int[] lines = new int[1 << 10];
  private int read;
  private int kept;
  private int ragged;

  TableReader(
      String name,
      TableRows rows,
      StepTypes types,
      DataSpec data,
      SplitSpec split,
      SlicesSpec slices,
      Origin origin) {
    this.name = name;
    this.rows = rows;
    this.types = types;
    this.data = data;
    this.split = split;
    this.slices = slices;
    this.origin = origin;
    this.cellProblems = new CellProblems(rows);
  }

  LoadedData read(String sha256) throws IOException {
    List<String> names = rows.names();
    List<Problem> problems = new ArrayList<>();
    List<SelectedFeature> features =
        new FeatureSelection(types, names, data, origin, problems).select(SplitColumns.of(split));
    new TargetChecks(types, problems).check(data.targetSpecs());
    List<NeededColumn> needed =
        new NeededColumns(rows.header(), names, data, split, origin, problems).of(features, slices);
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    while (rows.next()) {
      readRow(needed);
    }
    refuseTexts(needed, features);
    cellProblems.throwIfAny();
    checkRows(needed, features);
    return loaded(sha256, needed, features, CellsByName.of(name, rows, names));
  }

  private void readRow(List<NeededColumn> needed) {
    Optional<String> fault = rows.fault();
    if (fault.isPresent()) {
      ragged++;
      cellProblems.addRow(rows.line(), fault.get());
      read++;
      return;
    }
    boolean complete = true;
    for (int i = 0; i < needed.size(); i++) {
      complete &= readCell(needed.get(i));
    }
    if (complete) {
      keep(needed);
    }
    read++;
  }

  private boolean readCell(NeededColumn column) {
    if (column.isMissing(rows)) {
      column.builder().readMissing();
      if (data.onMissing() == OnMissing.FAIL && !column.mayMiss()) {
        cellProblems.addCell(
            rows.line(),
            column.index(),
            column.name(),
            "the value is missing, and data.on_missing is fail: supply it, or set on_missing to"
                + " drop or impute");
      }
      return column.mayMiss();
    }
    if (!column.builder().read(rows, column.index())) {
      if (rows.hasText(column.index())) {
        column.countText(rows.text(column.index()));
      }
      cellProblems.addCell(rows.line(), column.index(), column.name(), refusal(column));
    }
    return true;
  }

  private String refusal(NeededColumn column) {
    boolean weight = data.weight().filter(column.name()::equals).isPresent();
    return weight && rows.hasText(column.index())
        ? Shown.quoted(rows.text(column.index()))
            + " is no weight: write a number such as 2.5, or 0 where the row shall not count"
        : rows.refusal(column.index());
  }

  /** Says once what every cell of a column of texts would say that was taken for numbers. */
  private void refuseTexts(List<NeededColumn> needed, List<SelectedFeature> features) {
    for (NeededColumn column : needed) {
      int values = read - ragged - column.missing();
      if (values > 1 && column.texts() == values) {
        cellProblems.replace(column.name(), texts(column, features));
      }
    }
  }

  private Problem texts(NeededColumn column, List<SelectedFeature> features) {
    String found =
        "the column `%s` of %s holds texts, such as %s, "
            .formatted(Shown.text(column.name()), name, Shown.quoted(column.firstText()));
    return features.stream()
        .filter(feature -> feature.column().equals(column.name()))
        .findFirst()
        .map(
            feature ->
                new Problem(
                    feature.location(),
                    "data.features." + feature.column(),
                    found
                        + "and `"
                        + feature.steps().stream()
                            .filter(
                                step ->
                                    types.find(step.type()).orElseThrow().input()
                                        == ValueKind.NUMBER)
                            .findFirst()
                            .map(StepSpec::type)
                            .orElse("impute")
                        + "` takes numbers: start with a step for texts, such as one_hot, or leave"
                        + " the column out"))
        .orElseGet(
            () ->
                origin.problem(
                    "/data/target", found + "and a target holds numbers: name another column"));
  }

  private void keep(List<NeededColumn> needed) {
    for (int i = 0; i < needed.size(); i++) {
      needed.get(i).builder().keep();
    }
    if (kept == ids.length) {
      ids = Arrays.copyOf(ids, kept + kept / 2);
      lines = Arrays.copyOf(lines, kept + kept / 2);
    }
    ids[kept] = read;
    lines[kept] = rows.line();
    kept++;
  }

  private void checkRows(List<NeededColumn> needed, List<SelectedFeature> features) {
    List<Problem> problems = new ArrayList<>();
    for (NeededColumn column : needed) {
      if (column.missing() == read && !isForSlices(column, features)) {
        String message =
            String.format(
                Locale.ROOT,
                "the column `%s` has no value in any of the %,d rows of %s: leave it out, or check"
                    + " data.missing",
                Shown.text(column.name()),
                read,
                name);
        problems.add(
            features.stream()
                .filter(feature -> feature.column().equals(column.name()))
                .findFirst()
                .map(f -> new Problem(f.location(), "data.features." + f.column(), message))
                .orElseGet(() -> origin.problem("/data/target", message)));
      }
    }
    if (problems.isEmpty() && kept == 0) {
      problems.add(
          origin.problem(
              "/data/on_missing",
              String.format(
                  Locale.ROOT,
                  "each of the %,d rows of %s lacks a value (%s), so none is left: leave out the"
                      + " columns that lack most, or set on_missing to impute",
                  read,
                  name,
                  missing(needed).entrySet().stream()
                      .map(
                          e ->
                              String.format(
                                  Locale.ROOT, "%s %,d", Shown.text(e.getKey()), e.getValue()))
                      .collect(Collectors.joining(", ")))));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }

  /** Of such a column the slices say that they have no rows. */
  private static boolean isForSlices(NeededColumn column, List<SelectedFeature> features) {
    return column.mayMiss()
        && features.stream().noneMatch(feature -> feature.column().equals(column.name()));
  }

  private LoadedData loaded(
      String sha256, List<NeededColumn> needed, List<SelectedFeature> features, CellPlaces places) {
    List<Column> columns = new ArrayList<>();
    for (NeededColumn column : needed) {
      columns.add(column.builder().build(column.name()));
    }
    Table table =
        new Table(
            name,
            columns,
            Arrays.copyOf(ids, kept),
            Arrays.copyOf(lines, kept),
            rows.unit(),
            places);
    return new LoadedData(
        table,
        sha256,
        rows.digest().orElse(sha256),
        read,
        read - kept,
        missing(needed),
        rows.blankLines(),
        features,
        data.targetSpecs(),
        data.weight());
  }

  private static Map<String, Integer> missing(List<NeededColumn> needed) {
    List<NeededColumn> lacking = new ArrayList<>(needed);
    lacking.removeIf(column -> column.missing() == 0);
    lacking.sort((a, b) -> Integer.compare(b.missing(), a.missing()));
    Map<String, Integer> missing = new LinkedHashMap<>();
    lacking.forEach(column -> missing.put(column.name(), column.missing()));
    return missing;
  }
}
