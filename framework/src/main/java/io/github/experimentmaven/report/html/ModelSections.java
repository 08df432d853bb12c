package io.github.experimentmaven.report.html;

import io.github.experimentmaven.report.chart.Chart;
import io.github.experimentmaven.report.chart.ReportCharts;
import io.github.experimentmaven.report.html.view.ModelView;
import io.github.experimentmaven.report.html.view.Picture;
import io.github.experimentmaven.report.html.view.TableView.Cell;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.report.text.Measure;
import io.github.experimentmaven.report.text.ModelLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a page shows models: all charts of a few; of many those of the best, and those of each other
 * one in a section of its own that is loaded when it is opened.
 */
final class ModelSections {

  private static final int FEW = 12;
  private static final int MOST_DRAWN = 6;

  private final Comparison comparison;
  private final ModelLabels labels;
  private final List<String> ranked;

  ModelSections(Comparison comparison) {
    this.comparison = comparison;
    this.labels = new ModelLabels(comparison.models());
    this.ranked = comparison.ranked();
  }

  /** Returns whether there are too many to show the charts of all. */
  boolean many() {
    return ranked.size() > FEW;
  }

  int count() {
    return ranked.size();
  }

  /** Returns what a model is called in tables and charts. */
  String label(String model) {
    return labels.of(model);
  }

  /** Returns what the values in short names stand for. */
  List<String> legend() {
    return labels.legend();
  }

  /** Returns the models that have a column in a table, the best first. */
  List<String> columns() {
    return many() ? ranked.subList(0, MOST_DRAWN) : comparison.models();
  }

  /** Returns the first cell of a model's row. */
  Cell cell(String model) {
    return Cell.named(labels.of(model), model, many() ? "#" + id(ranked.indexOf(model)) : "");
  }

  /** Returns those of some charts, the best model's first, that are shown at once. */
  List<Picture> shown(List<Chart> charts) {
    Set<String> drawn =
        charts.stream()
            .map(Chart::model)
            .distinct()
            .limit(many() ? MOST_DRAWN : Integer.MAX_VALUE)
            .collect(Collectors.toSet());
    return charts.stream()
        .filter(chart -> drawn.contains(chart.model()))
        .map(HtmlReport::picture)
        .toList();
  }

  /** Returns a sentence in which models are called what they are in tables and charts. */
  String shortened(String sentence) {
    String text = sentence;
    for (String model : ranked) {
      String label = labels.of(model);
      if (!label.equals(model)) {
        text = text.replace(model, label);
      }
    }
    return text;
  }

  /** Returns a section for each model where there are many. */
  List<ModelView> sections(ReportCharts charts) {
    if (!many()) {
      return List.of();
    }
    Map<String, Measure> measures =
        comparison.measures(comparison.rankedOn(), comparison.rankedBy());
    List<ModelView> sections = new ArrayList<>();
    for (String model : ranked) {
      List<Picture> pictures = new ArrayList<>();
      add(pictures, "loss", charts.losses(), model);
      add(pictures, "predicted", charts.predicted(), model);
      add(pictures, "residuals", charts.residuals(), model);
      add(pictures, "columns", charts.importance(), model);
      sections.add(
          new ModelView(
              id(sections.size()),
              labels.of(model),
              model,
              Optional.ofNullable(measures.get(model)).map(Measure::toString).orElse("failed"),
              pictures));
    }
    return sections;
  }

  private static String id(int place) {
    return "model-" + (place + 1);
  }

  private static void add(List<Picture> pictures, String kind, List<Chart> charts, String model) {
    for (Chart chart : charts) {
      if (chart.model().equals(model)) {
        Picture picture = HtmlReport.picture(chart);
        pictures.add(new Picture(picture.title() + ", " + kind, picture.svg()));
      }
    }
  }
}
