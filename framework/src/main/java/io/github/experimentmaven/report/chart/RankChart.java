package io.github.experimentmaven.report.chart;

import io.github.experimentmaven.inference.rank.AverageRanks;
import io.github.experimentmaven.inference.rank.AverageRanks.Places;
import io.github.experimentmaven.report.chart.Canvas.Anchor;
import io.github.experimentmaven.report.ranking.RankingOverExperiments;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.Names;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Average ranks on an axis, the better half of the models named on its left, the others on its
 * right; a bar joins those that cannot be told apart (Demšar 2006).
 */
public final class RankChart {

  private static final double WIDTH = 340;
  private static final double AXIS = 52;
  private static final double ROW = 19;
  private static final double BAR = 7;
  private static final double EDGE = 4;
  private static final double GAP = 6;
  private static final double CHARACTER = 6.4;
  private static final double SHORTEST_AXIS = 100;
  private static final int LABEL_CHARACTERS = 17;

  private final List<String> models;
  private final AverageRanks ranks;
  private final int left;
  private final Scale across;

  private RankChart(RankingOverExperiments ranking) {
    this.models = ranking.models();
    this.ranks = ranking.ranks();
    this.left = (models.size() + 1) / 2;
    this.across = axis();
  }

  /** Returns the chart of a ranking. */
  public static Chart of(String fileName, RankingOverExperiments ranking) {
    RankChart chart = new RankChart(ranking);
    return new Chart(
        fileName,
        "Average rank, 1 is the best",
        description(ranking),
        WIDTH,
        chart.top(chart.rows() - 1) + 10,
        chart::draw);
  }

  /** Returns a rank with as many decimals as tell two of them apart. */
  public static String rank(double rank) {
    return String.format(Locale.ROOT, "%.2f", rank);
  }

  private static String description(RankingOverExperiments ranking) {
    return "Average ranks over %s, 1 is the best: %s. Critical difference %s. %s"
        .formatted(
            Figures.count(ranking.experiments().size(), "experiment"),
            IntStream.range(0, ranking.models().size())
                .mapToObj(
                    place ->
                        ranking.models().get(place)
                            + " "
                            + rank(ranking.ranks().ranks().get(place)))
                .collect(Collectors.joining(", ")),
            rank(ranking.ranks().criticalDifference()),
            ranking.alike().isEmpty()
                ? "All differ."
                : "Cannot be told apart: %s."
                    .formatted(
                        ranking.alike().stream()
                            .map(names -> String.join(", ", names))
                            .collect(Collectors.joining("; "))));
  }

  private void draw(Canvas canvas) {
    ruler(canvas);
    canvas.line(across.from(), AXIS, across.to(), AXIS, Ink.AXIS, 1);
    int every = 1 + models.size() / 10;
    for (int rank = 1; rank <= models.size(); rank += every) {
      double x = across.at(rank);
      canvas.line(x, AXIS - 4, x, AXIS, Ink.AXIS, 1);
      canvas.text(x, AXIS - 9, Anchor.MIDDLE, Ink.MUTED, Plot.LABEL, Integer.toString(rank));
    }
    for (int place = 0; place < models.size(); place++) {
      model(canvas, place);
    }
    for (int bar = 0; bar < ranks.alike().size(); bar++) {
      Places places = ranks.alike().get(bar);
      double y = AXIS + BAR * (bar + 1);
      canvas.line(
          across.at(ranks.ranks().get(places.first())) - 3,
          y,
          across.at(ranks.ranks().get(places.last())) + 3,
          y,
          Ink.TEXT,
          3.5);
    }
  }

  /** The critical difference, to be held against the axis below it. */
  private void ruler(Canvas canvas) {
    double from = across.from();
    double to = across.at(1 + ranks.criticalDifference());
    canvas.line(from, 20, to, 20, Ink.TRAINING, 1.5);
    canvas.line(from, 16, from, 24, Ink.TRAINING, 1.5);
    canvas.line(to, 16, to, 24, Ink.TRAINING, 1.5);
    canvas.text(
        from,
        11,
        Anchor.START,
        Ink.TEXT,
        Plot.LABEL,
        "critical difference " + rank(ranks.criticalDifference()));
  }

  private void model(Canvas canvas, int place) {
    boolean better = place < left;
    double y = top(better ? place : models.size() - 1 - place);
    double x = across.at(ranks.ranks().get(place));
    String label = label(place);
    double end = better ? EDGE + width(label) : WIDTH - EDGE - width(label);
    canvas.line(x, AXIS, x, y, Ink.AXIS, 1);
    canvas.line(better ? Math.min(x, end) : Math.max(x, end), y, x, y, Ink.AXIS, 1);
    canvas.points(new double[] {x}, new double[] {AXIS}, Ink.TRAINING, 5, 1);
    canvas.text(
        better ? EDGE : WIDTH - EDGE,
        y + 4,
        better ? Anchor.START : Anchor.END,
        Ink.TEXT,
        Plot.LABEL,
        label);
    canvas.tip(
        better ? 0 : across.from(),
        y - ROW / 2,
        better ? across.to() : WIDTH - across.from(),
        ROW,
        models.get(place) + ": average rank " + rank(ranks.ranks().get(place)));
  }

  private double top(int row) {
    return AXIS + BAR * (ranks.alike().size() + 1) + 8 + row * ROW;
  }

  private int rows() {
    return Math.max(left, models.size() - left);
  }

  private String label(int place) {
    return Names.shorten(models.get(place), LABEL_CHARACTERS);
  }

  /** Fonts differ, so nothing is measured. */
  private static double width(String label) {
    return Names.width(label) * CHARACTER + GAP;
  }

  /** A model's name may reach below the axis, up to the line that leads to its own rank. */
  private Scale axis() {
    double length = WIDTH - 2 * EDGE - 2 * GAP;
    while (length > SHORTEST_AXIS && room(length, true) + length + room(length, false) > WIDTH) {
      length -= 2;
    }
    double from = room(length, true);
    double spare = Math.max(0, WIDTH - from - length - room(length, false));
    return new Scale(1, models.size(), from + spare / 2, from + spare / 2 + length, false);
  }

  private double room(double length, boolean better) {
    double room = EDGE + GAP;
    for (int place = better ? 0 : left; place < (better ? left : models.size()); place++) {
      double share = (ranks.ranks().get(place) - 1) / (models.size() - 1);
      double beside = length * (better ? share : 1 - share);
      room = Math.max(room, EDGE + width(label(place)) + GAP - beside);
    }
    return room;
  }
}
