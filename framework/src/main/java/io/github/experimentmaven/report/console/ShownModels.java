package io.github.experimentmaven.report.console;

import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.report.text.GridName;
import io.github.experimentmaven.spec.problem.Count;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The models that a table for the console has: of a grid of many those that are best, ranked.
 *
 * @param models the models, in the order of the file but for those of large grids
 * @param notes what is said of the others
 */
record ShownModels(List<String> models, List<String> notes) {

  private static final int MOST_OF_A_GRID = 10;

  /** Copies the lists. */
  ShownModels {
    models = List.copyOf(models);
    notes = List.copyOf(notes);
  }

  static ShownModels of(Comparison comparison) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (String model : comparison.models()) {
      groups
          .computeIfAbsent(
              GridName.of(model).map(GridName::base).orElse(model), base -> new ArrayList<>())
          .add(model);
    }
    List<String> shown = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    groups.forEach(
        (base, models) -> {
          if (models.size() < GridName.MANY) {
            shown.addAll(models);
            return;
          }
          comparison.ranked().stream()
              .filter(models::contains)
              .limit(MOST_OF_A_GRID)
              .forEach(shown::add);
          if (models.size() > MOST_OF_A_GRID) {
            notes.add(
                "%s: the %d best of %s, ranked; summary.csv has all"
                    .formatted(base, MOST_OF_A_GRID, Count.of(models.size(), "model")));
          }
        });
    return new ShownModels(shown, notes);
  }
}
