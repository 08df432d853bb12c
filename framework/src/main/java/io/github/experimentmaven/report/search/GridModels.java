package io.github.experimentmaven.report.search;

import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.report.text.GridName;
import io.github.experimentmaven.result.SummaryRow;
import io.github.experimentmaven.result.search.SearchRow;
import io.github.experimentmaven.search.SearchTrial.End;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The models of grids, read as if a search had tried them. */
final class GridModels {

  private GridModels() {}

  static List<SearchedModel> of(Comparison comparison) {
    Map<String, List<String>> grids = new LinkedHashMap<>();
    for (String model : comparison.models()) {
      GridName.of(model)
          .ifPresent(
              name -> grids.computeIfAbsent(name.base(), base -> new ArrayList<>()).add(model));
    }
    return grids.entrySet().stream()
        .filter(grid -> grid.getValue().size() >= GridName.MANY)
        .map(grid -> of(grid.getKey(), grid.getValue(), comparison))
        .toList();
  }

  private static SearchedModel of(String base, List<String> models, Comparison comparison) {
    boolean sameLoss = models.stream().map(comparison::lossName).distinct().count() == 1;
    String metric = sameLoss ? Metrics.LOSS : comparison.rankedBy();
    Optional<String> best =
        comparison.ranked(comparison.rankedOn(), metric).stream()
            .map(SummaryRow::model)
            .filter(models::contains)
            .findFirst();
    List<SearchRow> rows = new ArrayList<>();
    for (String model : models) {
      OptionalDouble value =
          comparison.ranked(comparison.rankedOn(), metric).stream()
              .filter(row -> row.model().equals(model))
              .mapToDouble(row -> row.statistics().mean())
              .findFirst();
      rows.add(
          new SearchRow(
              model,
              0,
              0,
              rows.size() + 1,
              1,
              OptionalInt.empty(),
              0,
              comparison.rankedOn().label() + "." + metric,
              value,
              end(value, best.filter(model::equals).isPresent()).label(),
              Optional.empty(),
              GridName.of(model).orElseThrow().options()));
    }
    return new SearchedModel(
        base,
        comparison.rankedOn().label(),
        sameLoss ? comparison.lossName(models.get(0)) : metric,
        comparison.lowerIsBetter(metric),
        Optional.empty(),
        true,
        rows);
  }

  private static End end(OptionalDouble value, boolean best) {
    if (value.isEmpty()) {
      return End.FAILED;
    }
    return best ? End.CHOSEN : End.COMPLETE;
  }
}
