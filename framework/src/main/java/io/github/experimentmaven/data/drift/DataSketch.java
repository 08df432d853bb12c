package io.github.experimentmaven.data.drift;

import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.load.SelectedFeature;
import io.github.experimentmaven.data.profile.Suspicion;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.spec.rule.DataRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is kept of an experiment's data, so that results can be judged by it, and that later data
 * can be compared with it, without the data itself.
 *
 * @param rowsRead the data rows of the file
 * @param rows how many of them the experiment uses
 * @param columns the features and the targets; their parts are those of the first fold
 * @param suspicions what looks wrong
 * @param breaches what the experiment file does not allow
 */
public record DataSketch(
    int rowsRead,
    int rows,
    List<ColumnSketch> columns,
    List<Suspicion> suspicions,
    List<Breach> breaches) {

  private static final int[] NO_ROWS = {};

  /** Copies the lists. */
  public DataSketch {
    columns = List.copyOf(columns);
    suspicions = List.copyOf(suspicions);
    breaches = List.copyOf(breaches);
  }

  /**
   * Returns the sketch of an experiment's data.
   *
   * @param data the data
   * @param folds the folds; the first one's parts are kept apart
   * @param suspicions what looks wrong
   * @param rules what the experiment file demands
   */
  public static DataSketch of(
      LoadedData data, List<Fold> folds, List<Suspicion> suspicions, List<DataRule> rules) {
    Optional<Fold> first = folds.stream().findFirst();
    int[] training = first.map(Fold::training).orElse(NO_ROWS);
    int[] test = first.map(Fold::test).orElse(NO_ROWS);
    List<ColumnSketch> columns = new ArrayList<>();
    for (Column column : used(data)) {
      columns.add(
          new ColumnSketch(
              column.name(),
              data.missing().getOrDefault(column.name(), 0),
              ValueSketch.of(column, training),
              ValueSketch.of(column, test)));
    }
    return new DataSketch(
        data.rowsRead(),
        data.table().rows(),
        columns,
        suspicions,
        BreachSearch.search(used(data), rules));
  }

  /** Returns the columns that an experiment predicts from and those it predicts, each once. */
  public static List<Column> used(LoadedData data) {
    Set<String> names = new LinkedHashSet<>();
    data.features().stream().map(SelectedFeature::column).forEach(names::add);
    names.addAll(data.targets());
    return names.stream().map(data.table()::column).toList();
  }

  /** Returns what is kept of a column; empty where the experiment does not use it. */
  public Optional<ColumnSketch> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }
}
