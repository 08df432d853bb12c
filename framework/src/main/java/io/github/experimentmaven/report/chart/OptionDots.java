package io.github.experimentmaven.report.chart;

import io.github.experimentmaven.report.chart.Canvas.Anchor;
import io.github.experimentmaven.report.search.FoundText;
import io.github.experimentmaven.report.search.OptionValues;
import io.github.experimentmaven.report.search.SearchedModel;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.Names;
import io.github.experimentmaven.result.search.SearchRow;
import java.util.ArrayList;
import java.util.List;

/**
 * How good sets of options are by one of them. Numbers are drawn from left to right, categories
 * below each other. What is far worse than half of all is drawn at the edge.
 */
final class OptionDots {

  private static final double WIDTH = 340;
  private static final double HEIGHT = 236;
  private static final double TOP = 26;
  private static final double BOTTOM = 198;
  private static final double ROW = 22;
  private static final int MOST_CATEGORIES = 12;
  private static final int MOST_LETTERS = 50;
  private static final int LABEL_CHARACTERS = 22;

  private final SearchedModel searched;
  private final OptionValues option;
  private final List<SearchRow> rows;
  private final Extent range;

  private OptionDots(SearchedModel searched, OptionValues option) {
    this.searched = searched;
    this.option = option;
    this.rows =
        searched.ends().stream()
            .filter(row -> row.value().isPresent() && option.of(row).isPresent())
            .toList();
    this.range =
        Extent.nearBest(
            searched.ends().stream().flatMapToDouble(row -> row.value().stream()),
            searched.lowerIsBetter());
  }

  /** Returns the chart of an option of a model. */
  static Chart of(String fileName, SearchedModel searched, OptionValues option) {
    OptionDots dots = new OptionDots(searched, option);
    boolean numbers = option.isNumbers();
    return new Chart(
        fileName,
        searched.model(),
        option.option(),
        dots.description(),
        WIDTH,
        numbers ? HEIGHT : TOP + dots.categories().size() * ROW + 40,
        numbers ? dots::drawNumbers : dots::drawCategories);
  }

  private String description() {
    String best =
        rows.isEmpty()
            ? "none gave a value"
            : "the best has %s, at %s"
                .formatted(
                    rows.get(0).options().get(option.option()),
                    Figures.number(rows.get(0).value().orElseThrow()));
    return "%s of %s of %s by %s; %s."
        .formatted(
            searched.chosenBy(),
            FoundText.sets(rows.size()),
            searched.model(),
            option.option(),
            best);
  }

  private void drawNumbers(Canvas canvas) {
    Scale up = Scale.fitting(range, BOTTOM, TOP);
    Scale free = across();
    Plot plot = Plot.fitting(WIDTH, up, free);
    Scale across = free.between(plot.left(), plot.right());
    plot.leftAxis(canvas, up, searched.chosenBy() + (up.logarithmic() ? ", logarithmic" : ""));
    plot.bottomAxis(
        canvas,
        across,
        Names.shorten(option.option(), MOST_LETTERS)
            + (across.logarithmic() ? ", logarithmic" : ""),
        true);
    draw(
        canvas,
        rows.stream()
            .map(row -> dot(row, across.at(place(row)), up.at(up.nearest(value(row))), up))
            .toList());
  }

  private Scale across() {
    Extent values = Extent.of(rows.stream().mapToDouble(this::place));
    return option.logarithmic()
        ? Scale.logarithmic(values, 0, WIDTH)
        : Scale.linear(values, 0, WIDTH);
  }

  private void drawCategories(Canvas canvas) {
    List<String> categories = categories();
    Scale free = Scale.fitting(range, 0, WIDTH);
    Plot plot =
        new Plot(
            Spread.gutter(
                categories.stream().map(name -> Names.shorten(name, LABEL_CHARACTERS)).toList()),
            TOP,
            WIDTH - Math.max(12, Plot.width(free.ticksSideBySide()) / 2),
            TOP + categories.size() * ROW);
    Scale across = free.between(plot.left(), plot.right());
    plot.bottomAxis(
        canvas, across, searched.chosenBy() + (across.logarithmic() ? ", logarithmic" : ""), true);
    for (int place = 0; place < categories.size(); place++) {
      canvas.text(
          plot.left() - 10,
          TOP + (place + 0.5) * ROW + 4,
          Anchor.END,
          Ink.TEXT,
          Plot.LABEL,
          Names.shorten(categories.get(place), LABEL_CHARACTERS));
    }
    draw(
        canvas,
        rows.stream()
            .map(
                row ->
                    dot(
                        row,
                        across.at(across.nearest(value(row))),
                        TOP + (Math.min(place(row), categories.size() - 1) + 0.5) * ROW,
                        across))
            .toList());
  }

  private void draw(Canvas canvas, List<SearchDots.Dot> dots) {
    SearchDots.draw(canvas, dots, this::tip);
    SearchDots.countBeyond(canvas, dots, WIDTH - 6, TOP - 10);
  }

  private List<String> categories() {
    List<String> all = option.categories();
    if (all.size() <= MOST_CATEGORIES) {
      return all;
    }
    List<String> shown = new ArrayList<>(all.subList(0, MOST_CATEGORIES - 1));
    shown.add("(others)");
    return shown;
  }

  private SearchDots.Dot dot(SearchRow row, double x, double y, Scale values) {
    return new SearchDots.Dot(row, x, y, !values.has(value(row)));
  }

  private double place(SearchRow row) {
    return option.of(row).orElseThrow();
  }

  private static double value(SearchRow row) {
    return row.value().orElseThrow();
  }

  private String tip(SearchRow row) {
    return Figures.number(value(row)) + ": " + FoundText.options(row);
  }
}
