package io.github.experimentmaven.report.chart;

import io.github.experimentmaven.report.chart.Canvas.Anchor;
import io.github.experimentmaven.report.search.FoundText;
import io.github.experimentmaven.report.search.SearchHistory;
import io.github.experimentmaven.report.search.SearchHistory.Point;
import io.github.experimentmaven.report.search.SearchedModel;
import io.github.experimentmaven.report.text.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a search had found by what it had cost: the best value until then as a line, a fold each,
 * and, where there is one fold, each training as a dot.
 */
final class SearchCurve {

  private static final double WIDTH = 340;
  private static final double HEIGHT = 236;
  private static final double TOP = 26;
  private static final double BOTTOM = 198;
  private static final int MOST_POINTS = 120;

  private final SearchedModel searched;
  private final List<SearchHistory> folds;
  private final Scale up;
  private final Scale across;
  private final Plot plot;

  private SearchCurve(SearchedModel searched) {
    this.searched = searched;
    this.folds =
        searched.folds().stream()
            .map(fold -> SearchHistory.of(fold, searched.lowerIsBetter()))
            .toList();
    this.up =
        Scale.fitting(
            Extent.nearBest(
                folds.stream().flatMap(fold -> fold.points().stream()).mapToDouble(Point::value),
                searched.lowerIsBetter()),
            BOTTOM,
            TOP);
    Scale spent = Scale.linear(new Extent(0, Math.max(1, spent())), 0, WIDTH);
    this.plot = Plot.fitting(WIDTH, up, spent);
    this.across = spent.between(plot.left(), plot.right());
  }

  /** Returns the chart of a search. */
  static Chart of(String fileName, SearchedModel searched) {
    SearchCurve curve = new SearchCurve(searched);
    return new Chart(
        fileName, searched.model(), "Best so far", curve.description(), WIDTH, HEIGHT, curve::draw);
  }

  private double spent() {
    return folds.stream().mapToLong(SearchHistory::spent).max().orElse(1);
  }

  private String unit() {
    return searched.steps().orElse(searched.isRace() ? "trainings" : "trials");
  }

  private String description() {
    return "Best %s so far of the search for %s, of %s in %s %s%s: %s at the end."
        .formatted(
            searched.chosenBy(),
            searched.model(),
            FoundText.sets(searched.ends().size()),
            Figures.grouped(spent()),
            unit(),
            folds.size() > 1 ? " on each of " + Figures.count(folds.size(), "fold") : "",
            String.join(
                ", ",
                folds.stream()
                    .filter(fold -> !fold.points().isEmpty())
                    .map(fold -> Figures.number(last(fold).best()))
                    .toList()));
  }

  private static Point last(SearchHistory fold) {
    return fold.points().get(fold.points().size() - 1);
  }

  private void draw(Canvas canvas) {
    plot.leftAxis(canvas, up, searched.chosenBy() + (up.logarithmic() ? ", logarithmic" : ""));
    plot.bottomAxis(canvas, across, unit() + " spent", false);
    canvas.line(plot.left(), BOTTOM + 27, plot.left() + 16, BOTTOM + 27, Ink.VALIDATION, 2);
    canvas.text(plot.left() + 21, BOTTOM + 31, Anchor.START, Ink.TEXT, Plot.LABEL, "best so far");
    if (folds.size() == 1) {
      List<SearchDots.Dot> dots = dots(folds.get(0));
      SearchDots.draw(canvas, dots, row -> tip(row.value().orElseThrow()) + FoundText.options(row));
      SearchDots.countBeyond(canvas, dots, WIDTH - 6, TOP - 10);
    }
    folds.forEach(fold -> line(canvas, fold));
  }

  private double at(long spent) {
    return across.at((double) spent);
  }

  private static String tip(double value) {
    return Figures.number(value) + ": ";
  }

  /** The better before others, as those that are drawn are thinned. */
  private List<SearchDots.Dot> dots(SearchHistory fold) {
    Comparator<Point> order = Comparator.comparingDouble(Point::value);
    return fold.points().stream()
        .sorted(searched.lowerIsBetter() ? order : order.reversed())
        .map(
            point ->
                new SearchDots.Dot(
                    point.row(),
                    at(point.spent()),
                    up.at(up.nearest(point.value())),
                    !up.has(point.value())))
        .toList();
  }

  /** Steps: nothing was better between two trainings than after the first of them. */
  private void line(Canvas canvas, SearchHistory fold) {
    List<Double> xs = new ArrayList<>();
    List<Double> ys = new ArrayList<>();
    for (Point point : fold.points()) {
      double y = up.at(up.nearest(point.best()));
      if (!ys.isEmpty() && y != ys.get(ys.size() - 1)) {
        xs.add(at(point.spent()));
        ys.add(ys.get(ys.size() - 1));
      }
      if (ys.isEmpty() || y != ys.get(ys.size() - 1)) {
        xs.add(at(point.spent()));
        ys.add(y);
      }
    }
    if (!ys.isEmpty()) {
      xs.add(at(fold.spent()));
      ys.add(ys.get(ys.size() - 1));
    }
    double[] x = xs.stream().mapToDouble(Double::doubleValue).toArray();
    double[] y = ys.stream().mapToDouble(Double::doubleValue).toArray();
    int[] kept = Thinning.keep(x, y, MOST_POINTS);
    boolean single = folds.size() == 1;
    canvas.polyline(
        Thinning.pick(x, kept),
        Thinning.pick(y, kept),
        Ink.VALIDATION,
        single ? 2 : 1.3,
        single ? 1 : 0.7);
  }
}
