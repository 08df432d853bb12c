package io.github.experimentmaven.report.html;

import io.github.experimentmaven.report.chart.ReportCharts;
import io.github.experimentmaven.report.chart.SearchCharts;
import io.github.experimentmaven.report.html.view.Picture;
import io.github.experimentmaven.report.html.view.SearchView;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.report.search.FoundText;
import io.github.experimentmaven.report.search.OptionImportance;
import io.github.experimentmaven.report.search.SearchedModel;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.result.search.SearchRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The section on what was tried for models. */
final class SearchSection {

  private static final int SHOWN_OPTIONS = 6;

  private final SearchCharts charts;
  private final SearchedModel searched;
  private final Comparison comparison;

  private SearchSection(SearchCharts charts, Comparison comparison) {
    this.charts = charts;
    this.searched = charts.searched();
    this.comparison = comparison;
  }

  static List<SearchView> of(Comparison comparison, ReportCharts charts) {
    return charts.searches().stream()
        .map(search -> new SearchSection(search, comparison).view())
        .toList();
  }

  private SearchView view() {
    List<Picture> options = charts.options().stream().map(HtmlReport::picture).toList();
    int shown = Math.min(SHOWN_OPTIONS, options.size());
    return new SearchView(
        searched.grid() ? searched.model() + ", a grid" : searched.model(),
        sentences().stream().map(HtmlReport::unbroken).toList(),
        Stream.concat(charts.curve().stream(), charts.shares().stream())
            .map(HtmlReport::picture)
            .toList(),
        partial() + importance(charts.importance()),
        options.subList(0, shown),
        options.subList(shown, options.size()),
        charts.shares().isPresent() ? "Options that matter less" : "Further options",
        note(),
        SearchBest.of(searched, comparison));
  }

  private List<String> sentences() {
    List<SearchRow> ends = searched.ends();
    long failed = ends.stream().filter(row -> row.value().isEmpty()).count();
    long partial =
        ends.stream()
            .filter(row -> row.value().isPresent() && SearchedModel.isPartial(row))
            .count();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "%s, ranked by %s%s%s."
            .formatted(
                tried(),
                searched.chosenBy(),
                partial > 0 ? "; %d stopped early".formatted(partial) : "",
                failed > 0 ? "; %d failed".formatted(failed) : ""));
    if (!searched.chosen().isEmpty()) {
      if (searched.folds().size() == 1) {
        sentences.add(
            (searched.grid() ? "The best: " : "Found: ")
                + FoundText.options(searched.chosen().get(0))
                + ".");
      }
      if (!searched.grid()) {
        sentences.add(FoundText.optimism(searched, comparison));
      }
    }
    return sentences;
  }

  private String tried() {
    if (searched.grid()) {
      return Figures.count(searched.ends().size(), "model");
    }
    List<List<SearchRow>> folds = searched.folds();
    return FoundText.sets(searched.ranked(folds.get(0)).size())
        + " tried"
        + (folds.size() > 1 ? " on each of " + Figures.count(folds.size(), "fold") : "");
  }

  private String partial() {
    if (searched.isRace()) {
      return "A value is the mean over the seeds so far; what was clearly worse than the best was stopped. ";
    }
    return isPartly()
        ? "Whole models alone are chosen from: what was best before may be of one that was not trained to its end. "
        : "";
  }

  private static String importance(OptionImportance importance) {
    if (importance.sets() < OptionImportance.LEAST_SETS) {
      return "Which options matter cannot be told from %s; it takes %d."
          .formatted(FoundText.sets(importance.sets()), OptionImportance.LEAST_SETS);
    }
    String forest =
        "A forest that learns from the options which trials are better explains %s of the order of trials that it has not seen"
            .formatted(percent(importance.foretold()));
    return importance.shares().isEmpty()
        ? forest + ", too little to tell which options matter."
        : forest + ". An option matters as much as that gets worse where its values change places.";
  }

  private static String percent(double share) {
    return Math.max(0, Math.round(100 * share)) + " %";
  }

  private String note() {
    String kinds =
        searched.grid()
            ? "A dot is a model, the mean over seeds and folds; the best has a ring."
            : "A dot is a set of options as it ended%s; what was chosen has a ring."
                .formatted(
                    isPartly()
                        ? ": a small grey one was stopped early, a blue one trained to its end"
                        : "");
    String drawn =
        searched.ends().size() > SearchCharts.MOST_DOTS
            ? " %d of %s are drawn, evenly spaced from the best to the worst."
                .formatted(SearchCharts.MOST_DOTS, Figures.count(searched.ends().size(), "trial"))
            : "";
    return kinds + " What is far worse than half of all is drawn at the edge." + drawn;
  }

  private boolean isPartly() {
    return searched.rows().stream().anyMatch(SearchedModel::isPartial);
  }
}
