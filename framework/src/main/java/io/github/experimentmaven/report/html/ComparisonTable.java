package io.github.experimentmaven.report.html;

import io.github.experimentmaven.metric.IntervalScores;
import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.metric.RSquared;
import io.github.experimentmaven.report.chart.Canvas;
import io.github.experimentmaven.report.chart.Chart;
import io.github.experimentmaven.report.chart.ReportCharts;
import io.github.experimentmaven.report.chart.Spread;
import io.github.experimentmaven.report.html.view.TableView;
import io.github.experimentmaven.report.html.view.TableView.Cell;
import io.github.experimentmaven.report.html.view.TableView.Column;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.Measure;
import io.github.experimentmaven.result.ResultRow;
import io.github.experimentmaven.result.Statistics;
import io.github.experimentmaven.spec.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The tables that hold models against each other. */
final class ComparisonTable {

  private final Comparison comparison;
  private final List<String> models;
  private final boolean folded;
  private final List<Column> columns = new ArrayList<>();
  private final List<List<Cell>> rows = new ArrayList<>();

  private ComparisonTable(Comparison comparison, ModelSections sections) {
    this.comparison = comparison;
    this.models = comparison.ranked();
    this.folded = comparison.folds() > 1;
    columns.add(new Column("Model", "", false));
    models.forEach(model -> rows.add(new ArrayList<>(List.of(sections.cell(model)))));
  }

  /** Returns the losses of each model and, where those do not compare, a metric that does. */
  static TableView main(Comparison comparison, ModelSections sections) {
    ComparisonTable table = new ComparisonTable(comparison, sections);
    table.lossNames();
    boolean same = comparison.sameLoss();
    if (!same) {
      for (Part part : List.of(Part.VALIDATION, Part.TEST)) {
        table.measures(
            part, comparison.rankedBy(), title(part) + " " + comparison.rankedByName(), true, true);
      }
    }
    for (Part part : Part.values()) {
      table.measures(part, Metrics.LOSS, title(part) + " loss", same, same && part != Part.TRAIN);
    }
    table.determination();
    table.epochs();
    table.failures();
    return new TableView(comparison.caption(), table.columns, table.rows);
  }

  /** Returns every metric on one part. */
  static TableView metrics(Comparison comparison, ModelSections sections) {
    ComparisonTable table = new ComparisonTable(comparison, sections);
    Part part = ReportCharts.spreadPart(comparison);
    for (String metric : comparison.table().metrics()) {
      // More coverage than was asked is no better.
      boolean comparable =
          !metric.equals(IntervalScores.COVERAGE)
              && (comparison.sameLoss() || !metric.equals(Metrics.LOSS));
      table.measures(part, metric, metric, comparable, false);
    }
    return new TableView(title(part) + " part, " + comparison.caption(), table.columns, table.rows);
  }

  private void lossNames() {
    columns.add(new Column("Loss", "The loss the model was trained on", false));
    for (int row = 0; row < rows.size(); row++) {
      rows.get(row).add(Cell.of(comparison.lossName(models.get(row))));
    }
  }

  /** The one number that is the same for data of any scale. */
  private void determination() {
    String metric = new RSquared().name();
    if (comparison.table().metrics().contains(metric)) {
      Part part = comparison.hasPart(Part.TEST) ? Part.TEST : comparison.rankedOn();
      measures(part, metric, title(part) + " " + metric, true, false);
    }
  }

  private void measures(Part part, String metric, String title, boolean comparable, boolean drawn) {
    if (!comparison.hasPart(part)) {
      return;
    }
    String explanation = comparison.metrics().find(metric).map(Metric::description).orElse("");
    columns.add(new Column(title, explanation, true));
    Optional<String> best =
        comparable && comparison.models().size() > 1
            ? comparison.best(part, metric)
            : Optional.empty();
    Map<String, Measure> measures = comparison.measures(part, metric);
    List<Spread.Row> spreads = drawn ? ReportCharts.spread(comparison, part, metric) : List.of();
    Map<String, Chart> cells = Spread.cells(spreads);
    for (int row = 0; row < rows.size(); row++) {
      String model = models.get(row);
      String svg = cells.containsKey(model) ? cells.get(model).svg(Canvas.Medium.PAGE) : "";
      Optional<Measure> measure = Optional.ofNullable(measures.get(model));
      boolean first = best.filter(model::equals).isPresent();
      rows.get(row).add(cell(model, part, metric, measure, svg, first));
    }
  }

  private Cell cell(
      String model, Part part, String metric, Optional<Measure> measure, String svg, boolean best) {
    if (measure.isEmpty()) {
      return new Cell(
          comparison.summary().failures().containsKey(model) ? "failed" : "–", "", "", false);
    }
    Statistics statistics =
        comparison.summary().find(model, part, metric).orElseThrow().statistics();
    return new Cell(
        measure.get().toString(),
        Double.toString(statistics.mean()),
        measure.get().spread().isEmpty() ? "" : Double.toString(spread(statistics)),
        svg,
        best,
        "");
  }

  private double spread(Statistics statistics) {
    return folded ? statistics.standardError() : statistics.standardDeviation();
  }

  private void epochs() {
    if (comparison.table().rows().stream().noneMatch(row -> row.epochs().isPresent())) {
      return;
    }
    columns.add(
        new Column("Epochs", "Epochs that were trained, the mean over seeds and folds", true));
    for (int row = 0; row < rows.size(); row++) {
      double mean =
          comparison.table().rows(models.get(row), Part.TRAIN).stream()
              .map(ResultRow::epochs)
              .filter(OptionalInt::isPresent)
              .mapToInt(OptionalInt::getAsInt)
              .average()
              .orElse(Double.NaN);
      rows.get(row)
          .add(
              Double.isNaN(mean)
                  ? new Cell("–", "", "", false)
                  : Cell.of(mean, Figures.plain(Math.round(mean * 10) / 10.0)));
    }
  }

  /** Where every trial failed there is no part to say so in. */
  private void failures() {
    if (Arrays.stream(Part.values()).anyMatch(comparison::hasPart)) {
      return;
    }
    columns.add(new Column("Outcome", "What became of the trials", false));
    rows.forEach(row -> row.add(Cell.of("failed")));
  }

  private static String title(Part part) {
    return switch (part) {
      case TRAIN -> "Training";
      case VALIDATION -> "Validation";
      case TEST -> "Test";
    };
  }
}
