package io.github.experimentmaven.report.chart;

import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.report.ReportInput;
import io.github.experimentmaven.result.PredictionPoint;
import io.github.experimentmaven.result.ResultRow;
import io.github.experimentmaven.spec.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The charts of what models predicted for the test part. Where several seeds predicted it, the seed
 * with the median loss speaks for the model.
 */
record PredictionCharts(List<Chart> predicted, List<Chart> residuals) {

  static PredictionCharts of(ReportInput input, FileNames names) {
    Map<String, Map<String, List<PredictionPoint>>> byTarget = new LinkedHashMap<>();
    input.predictions().stream()
        .filter(point -> point.part() == Part.TEST)
        .filter(point -> Double.isFinite(point.actual()) && Double.isFinite(point.predicted()))
        .collect(
            Collectors.groupingBy(PredictionPoint::model, LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (model, points) ->
                representative(input, model, points)
                    .forEach(
                        point ->
                            byTarget
                                .computeIfAbsent(point.target(), key -> new LinkedHashMap<>())
                                .computeIfAbsent(model, key -> new ArrayList<>())
                                .add(point)));
    List<Chart> predicted = new ArrayList<>();
    List<Chart> residuals = new ArrayList<>();
    byTarget.forEach(
        (target, models) -> {
          List<PredictionPoint> all = models.values().stream().flatMap(List::stream).toList();
          models.forEach(
              (model, points) -> {
                Scatter scatter = new Scatter(points, all);
                String title = byTarget.size() > 1 ? model + ", " + target : model;
                predicted.add(scatter.predicted(names.next("predicted", title), title));
                residuals.add(scatter.residuals(names.next("residuals", title), title));
              });
        });
    return new PredictionCharts(predicted, residuals);
  }

  private static List<PredictionPoint> representative(
      ReportInput input, String model, List<PredictionPoint> points) {
    Set<Long> seeds = points.stream().map(PredictionPoint::seed).collect(Collectors.toSet());
    List<ResultRow> ranked =
        input.comparison().table().rows(model, Part.TEST).stream()
            .filter(row -> seeds.contains(row.seed()) && row.metric(Metrics.LOSS).isPresent())
            .sorted(Comparator.comparingDouble(row -> row.metric(Metrics.LOSS).getAsDouble()))
            .toList();
    long seed =
        ranked.isEmpty() ? points.get(0).seed() : ranked.get((ranked.size() - 1) / 2).seed();
    return points.stream().filter(point -> point.seed() == seed).toList();
  }
}
