package io.github.experimentmaven.report.search;

import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.result.search.SearchRanking;
import io.github.experimentmaven.result.search.SearchRow;
import io.github.experimentmaven.result.search.SearchTable;
import io.github.experimentmaven.search.SearchTrial.End;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was tried for one model.
 *
 * @param model the model that was searched for, or the name of a grid before its brackets
 * @param part the part of the rows whose metric ranks what was tried
 * @param metric that metric
 * @param lowerIsBetter whether a smaller value of it is better
 * @param steps what training is counted in, for example {@code epochs}; empty where it is not
 * @param grid whether these are models of a grid, each a model of the experiment
 * @param rows the trainings
 */
public record SearchedModel(
    String model,
    String part,
    String metric,
    boolean lowerIsBetter,
    Optional<String> steps,
    boolean grid,
    List<SearchRow> rows) {

  /** Copies the rows. */
  public SearchedModel {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(steps, "steps");
    rows = List.copyOf(rows);
  }

  /** Returns what searches tried, in the order of the table, and then what grids are made of. */
  public static List<SearchedModel> of(Optional<SearchTable> table, Comparison comparison) {
    return Stream.concat(
            table.stream()
                .flatMap(
                    known ->
                        known.models().stream()
                            .map(model -> of(model, known.of(model), comparison))),
            GridModels.of(comparison).stream())
        .toList();
  }

  private static SearchedModel of(String model, List<SearchRow> rows, Comparison comparison) {
    String chosenBy = rows.get(0).metric();
    int dot = chosenBy.indexOf('.');
    String metric = chosenBy.substring(dot + 1);
    return new SearchedModel(
        model,
        chosenBy.substring(0, Math.max(0, dot)),
        metric,
        comparison.lowerIsBetter(metric),
        unit(model, rows, comparison),
        false,
        rows);
  }

  /** Only epochs and trees are counted. */
  private static Optional<String> unit(String model, List<SearchRow> rows, Comparison comparison) {
    if (rows.stream().allMatch(row -> row.steps().isEmpty())) {
      return Optional.empty();
    }
    if (!comparison.facts().containsKey(model)) {
      return Optional.of("steps");
    }
    return Optional.of(comparison.epochLimit(model).isPresent() ? "epochs" : "trees");
  }

  /** Returns what it is chosen by, for example {@code validation mse}. */
  public String chosenBy() {
    return part + " " + metric;
  }

  /** Returns the trainings of each fold. */
  public List<List<SearchRow>> folds() {
    Map<List<Integer>, List<SearchRow>> folds = new LinkedHashMap<>();
    for (SearchRow row : rows) {
      folds.computeIfAbsent(List.of(row.repeat(), row.fold()), fold -> new ArrayList<>()).add(row);
    }
    return List.copyOf(folds.values());
  }

  /** Returns how each set of options of a fold ended, the best first. */
  public List<SearchRow> ranked(List<SearchRow> fold) {
    return SearchRanking.of(fold, lowerIsBetter);
  }

  /** Returns how each set of options ended, the best of each fold first. */
  public List<SearchRow> ends() {
    return folds().stream().flatMap(fold -> ranked(fold).stream()).toList();
  }

  /** Returns what was chosen on each fold, or what is best of a grid. */
  public List<SearchRow> chosen() {
    return rows.stream().filter(SearchedModel::isChosen).toList();
  }

  /** Returns whether a training is that of a set of options that was chosen. */
  public static boolean isChosen(SearchRow row) {
    return row.end().equals(End.CHOSEN.label());
  }

  /** Returns whether a model is not whole after a training. */
  public static boolean isPartial(SearchRow row) {
    return row.end().equals(End.STOPPED.label()) || row.end().equals(End.PROMOTED.label());
  }

  /** Returns whether sets of options were trained on one seed after the other. */
  public boolean isRace() {
    return !grid && rows.stream().map(SearchRow::seed).distinct().count() > 1;
  }

  /** Returns the options in the order in which they first appear. */
  public List<String> options() {
    return new SearchTable(rows).options();
  }
}
