package io.github.experimentmaven.report.chart;

import io.github.experimentmaven.report.chart.Canvas.Anchor;
import io.github.experimentmaven.report.search.SearchedModel;
import io.github.experimentmaven.result.search.SearchRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Trainings as dots: small grey ones gave a part of a model, blue ones a whole one, and those that
 * were chosen have a ring.
 */
final class SearchDots {

  private static final int MOST_TIPS = 10;
  private static final double TIP = 10;

  private SearchDots() {}

  /**
   * A set of options on a chart.
   *
   * @param row the trial
   * @param x its place from the left
   * @param y its place from the top
   * @param beyond whether its value lies beyond the edge that it is drawn at
   */
  record Dot(SearchRow row, double x, double y, boolean beyond) {}

  /**
   * Draws dots.
   *
   * @param dots the better of a fold before others
   * @param tip what is said of a trial
   */
  static void draw(Canvas canvas, List<Dot> dots, Function<SearchRow, String> tip) {
    List<Dot> drawn = thinned(dots);
    points(canvas, drawn, dot -> SearchedModel.isPartial(dot.row()), Ink.MUTED, 3.5, 0.55);
    points(canvas, drawn, dot -> !SearchedModel.isPartial(dot.row()), Ink.TRAINING, 5.5, 0.65);
    for (Dot dot : dots) {
      if (SearchedModel.isChosen(dot.row())) {
        canvas.points(new double[] {dot.x()}, new double[] {dot.y()}, Ink.VALIDATION, 5.5, 1);
        canvas.ring(dot.x(), dot.y(), 6, Ink.VALIDATION);
      }
    }
    dots.stream()
        .limit(MOST_TIPS)
        .forEach(
            dot ->
                canvas.tip(dot.x() - TIP / 2, dot.y() - TIP / 2, TIP, TIP, tip.apply(dot.row())));
  }

  /** Says how many dots lie beyond the edge, above the chart's right end. */
  static void countBeyond(Canvas canvas, List<Dot> dots, double right, double y) {
    long beyond = dots.stream().filter(Dot::beyond).count();
    if (beyond > 0) {
      canvas.text(right, y, Anchor.END, Ink.MUTED, Plot.LABEL, beyond + " beyond the edge");
    }
  }

  /** Returns the best and the worst, and of those between them some that are evenly spaced. */
  private static List<Dot> thinned(List<Dot> dots) {
    if (dots.size() <= SearchCharts.MOST_DOTS) {
      return dots;
    }
    List<Dot> kept = new ArrayList<>();
    IntStream.range(0, SearchCharts.MOST_DOTS)
        .map(i -> (int) ((long) i * (dots.size() - 1) / (SearchCharts.MOST_DOTS - 1)))
        .forEach(place -> kept.add(dots.get(place)));
    return kept;
  }

  private static void points(
      Canvas canvas,
      List<Dot> dots,
      Predicate<Dot> condition,
      Ink ink,
      double diameter,
      double opacity) {
    List<Dot> some = dots.stream().filter(condition).toList();
    if (!some.isEmpty()) {
      canvas.points(
          some.stream().mapToDouble(Dot::x).toArray(),
          some.stream().mapToDouble(Dot::y).toArray(),
          ink,
          diameter,
          opacity);
    }
  }
}
