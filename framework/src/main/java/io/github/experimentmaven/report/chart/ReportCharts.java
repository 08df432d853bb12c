package io.github.experimentmaven.report.chart;

import io.github.experimentmaven.data.profile.Correlations;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.report.ReportInput;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.report.residual.Residuals;
import io.github.experimentmaven.report.search.SearchedModel;
import io.github.experimentmaven.report.text.Measure;
import io.github.experimentmaven.report.text.ModelLabels;
import io.github.experimentmaven.result.Provenance;
import io.github.experimentmaven.result.ResultRow;
import io.github.experimentmaven.result.TrialCurve;
import io.github.experimentmaven.result.dependence.Dependence;
import io.github.experimentmaven.result.importance.Importance;
import io.github.experimentmaven.spec.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The charts of a report.
 *
 * @param losses the loss by epoch, for each model with epochs
 * @param predicted predictions against observed values, for each model with predictions
 * @param residuals what is left between the two, for each model with predictions
 * @param importance what columns are worth, for each model that they are worth something
 * @param dependence how the predictions of the best models depend on columns
 * @param byFeature residuals of the best model by its features
 * @param spreads the values of each metric on the part {@link #spreadPart}
 * @param correlation the correlation of the data's columns
 * @param times how long the trials of each model took
 * @param searches what was tried for models
 */
public record ReportCharts(
    List<Chart> losses,
    List<Chart> predicted,
    List<Chart> residuals,
    List<Chart> importance,
    List<Chart> dependence,
    List<Chart> byFeature,
    List<Chart> spreads,
    Optional<Chart> correlation,
    Optional<Chart> times,
    List<SearchCharts> searches) {

  /** More models of one chart are no longer told apart; all are in the tables. */
  public static final int MOST_MODELS = 20;

  private static final int MOST_DEPENDENT = 6;

  /** Returns the charts that the input has data for, those of the best model first. */
  public static ReportCharts of(ReportInput input) {
    FileNames names = new FileNames();
    Comparison comparison = input.comparison();
    List<String> ranked = comparison.ranked();
    ModelLabels labels = new ModelLabels(comparison.models());
    PredictionCharts predictions =
        PredictionCharts.of(
            input.predictions().stream()
                .sorted(Comparator.comparing(sample -> ranked.indexOf(sample.model())))
                .toList(),
            labels,
            names);
    return new ReportCharts(
        losses(input, ranked, labels, names),
        predictions.predicted(),
        predictions.residuals(),
        importance(input, ranked, labels, names),
        dependence(input, ranked, names),
        byFeature(input, names),
        spreads(comparison, labels, names),
        input.profile().flatMap(profile -> correlation(profile.correlations(), names)),
        input.provenance().flatMap(provenance -> times(comparison, labels, provenance, names)),
        SearchedModel.of(input.explained().search(), comparison).stream()
            .map(searched -> SearchCharts.of(searched, names))
            .toList());
  }

  /** Returns all charts. */
  public List<Chart> all() {
    return Stream.of(
            losses.stream(),
            predicted.stream(),
            residuals.stream(),
            importance.stream(),
            dependence.stream(),
            byFeature.stream(),
            spreads.stream(),
            correlation.stream(),
            times.stream(),
            searches.stream().flatMap(SearchCharts::all))
        .flatMap(charts -> charts)
        .toList();
  }

  /** Returns the part whose metrics the charts show: test where the split has one. */
  public static Part spreadPart(Comparison comparison) {
    return comparison.hasPart(Part.TEST) ? Part.TEST : comparison.rankedOn();
  }

  private static List<Chart> losses(
      ReportInput input, List<String> ranked, ModelLabels labels, FileNames names) {
    Map<String, List<TrialCurve>> byModel =
        new TreeMap<>(Comparator.comparing((String model) -> ranked.indexOf(model)));
    for (TrialCurve curve : input.curves()) {
      byModel.computeIfAbsent(curve.model(), model -> new ArrayList<>()).add(curve);
    }
    Comparison comparison = input.comparison();
    List<Chart> charts = new ArrayList<>();
    byModel.forEach(
        (model, curves) -> {
          Map<String, Integer> best = new LinkedHashMap<>();
          for (ResultRow row : comparison.table().rows(model, Part.TRAIN)) {
            row.bestEpoch()
                .ifPresent(
                    epoch ->
                        best.put(LossHistory.key(row.seed(), row.repeat(), row.fold()), epoch));
          }
          charts.add(
              LossCurves.of(
                  names.next("loss", model),
                  model,
                  labels.of(model),
                  LossHistory.of(curves, best, comparison.epochLimit(model)),
                  new LossCurves.Loss(comparison.lossName(model), input.transformedTargets())));
        });
    return charts;
  }

  private static List<Chart> importance(
      ReportInput input, List<String> ranked, ModelLabels labels, FileNames names) {
    List<Chart> charts = new ArrayList<>();
    input
        .explained()
        .importance()
        .ifPresent(
            table -> {
              for (String model : ranked) {
                List<Importance> rows = table.of(model, table.part());
                if (rows.stream().anyMatch(row -> row.rise() != 0)) {
                  charts.add(
                      ImportanceBars.of(
                          names.next("importance", model),
                          labels.of(model),
                          rows.subList(1, rows.size())));
                }
              }
            });
    return charts;
  }

  private static List<Chart> dependence(ReportInput input, List<String> ranked, FileNames names) {
    List<Chart> charts = new ArrayList<>();
    input
        .explained()
        .dependence()
        .ifPresent(
            table ->
                ranked.stream()
                    .filter(model -> !table.of(model).stream().allMatch(Dependence::isFlat))
                    .limit(MOST_DEPENDENT)
                    .flatMap(model -> table.of(model).stream())
                    .forEach(
                        of ->
                            charts.add(
                                DependenceChart.of(
                                    names.next(
                                        "dependence",
                                        of.model() + "-" + of.column() + "-" + of.target()),
                                    of.column(),
                                    of))));
    return charts;
  }

  private static List<Chart> byFeature(ReportInput input, FileNames names) {
    List<Chart> charts = new ArrayList<>();
    for (Residuals residuals : input.errors()) {
      String of = input.errors().size() > 1 ? ", " + residuals.target() : "";
      residuals
          .columns()
          .forEach(
              feature ->
                  charts.add(
                      ResidualsByFeature.of(
                          names.next("residuals-by", feature.feature() + of),
                          feature.feature() + of,
                          residuals,
                          feature)));
    }
    return charts;
  }

  private static List<Chart> spreads(Comparison comparison, ModelLabels labels, FileNames names) {
    Part part = spreadPart(comparison);
    List<Chart> charts = new ArrayList<>();
    for (String metric : comparison.table().metrics()) {
      List<Spread.Row> rows = spread(comparison, part, metric);
      boolean comparable = comparison.sameLoss() || !metric.equals(Metrics.LOSS);
      if (comparable && !rows.isEmpty()) {
        charts.add(
            Spread.of(
                names.next("metric", metric),
                metric,
                rows.stream()
                    .limit(MOST_MODELS)
                    .map(row -> row.named(labels.of(row.model())))
                    .toList()));
      }
    }
    return charts;
  }

  /** Returns the values of a metric on a part, for each model that has any, the best first. */
  public static List<Spread.Row> spread(Comparison comparison, Part part, String metric) {
    Map<String, Measure> measures = comparison.measures(part, metric);
    List<Spread.Row> rows = new ArrayList<>();
    for (String model : comparison.ranked()) {
      comparison
          .summary()
          .find(model, part, metric)
          .ifPresent(
              row ->
                  rows.add(
                      new Spread.Row(
                          model,
                          comparison.table().rows(model, part).stream()
                              .flatMap(
                                  result ->
                                      Optional.ofNullable(result.metrics().get(metric)).stream())
                              .toList(),
                          row.statistics().mean(),
                          measures.get(model).toString())));
    }
    return rows;
  }

  /** Returns the chart of a correlation matrix; empty for fewer than two columns. */
  public static Optional<Chart> correlation(Correlations correlations) {
    return correlation(correlations, new FileNames());
  }

  private static Optional<Chart> correlation(Correlations correlations, FileNames names) {
    return correlations.columns().size() < 2
        ? Optional.empty()
        : Optional.of(CorrelationMatrix.of(names.next("correlation", ""), correlations));
  }

  private static Optional<Chart> times(
      Comparison comparison, ModelLabels labels, Provenance provenance, FileNames names) {
    Map<String, Double> seconds = new LinkedHashMap<>();
    for (String model : comparison.ranked().stream().limit(MOST_MODELS).toList()) {
      provenance.run().trials().stream()
          .filter(timing -> timing.model().equals(model))
          .mapToDouble(Provenance.Timing::seconds)
          .average()
          .ifPresent(mean -> seconds.put(labels.of(model), mean));
    }
    return seconds.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Bars.of(
                names.next("training-time", ""),
                "Mean time of a trial",
                seconds.entrySet().stream()
                    .map(entry -> Bars.Bar.ofTime(entry.getKey(), entry.getValue()))
                    .toList()));
  }
}
