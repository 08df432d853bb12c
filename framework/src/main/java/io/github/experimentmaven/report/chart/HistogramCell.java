package io.github.experimentmaven.report.chart;

import io.github.experimentmaven.data.profile.Histogram;
import io.github.experimentmaven.report.text.Figures;
import java.util.List;

/** The distribution of a column as small bars, for the cell of a table. */
public final class HistogramCell {

  private static final double WIDTH = 110;
  private static final double HEIGHT = 26;
  private static final double LEAST = 1.2;

  private HistogramCell() {}

  /**
   * Returns the chart of a column's distribution.
   *
   * @param column the column's name
   * @param histogram its distribution; at least one stretch
   */
  public static Chart of(String column, Histogram histogram) {
    return new Chart(
        "histogram",
        column,
        "Distribution of %s from %s to %s; more values lie between %s than in any other bar"
            .formatted(
                column,
                Figures.grouped(histogram.min()),
                Figures.grouped(histogram.max()),
                stretch(histogram, fullest(histogram.counts()))),
        WIDTH,
        HEIGHT,
        canvas -> draw(canvas, histogram));
  }

  private static void draw(Canvas canvas, Histogram histogram) {
    List<Integer> counts = histogram.counts();
    double width = WIDTH / counts.size();
    int most = counts.get(fullest(counts));
    for (int index = 0; index < counts.size(); index++) {
      int count = counts.get(index);
      // A stretch with few values must not look empty.
      double height = count == 0 ? 0 : Math.max(LEAST, (HEIGHT - 2) * count / most);
      if (count > 0) {
        canvas.rectangle(
            index * width, HEIGHT - 1 - height, width - 0.8, height, Ink.TRAINING, 0.8);
      }
      canvas.tip(
          index * width,
          0,
          width,
          HEIGHT,
          stretch(histogram, index) + ": " + Figures.count(count, "row"));
    }
    canvas.line(0, HEIGHT - 0.5, WIDTH, HEIGHT - 0.5, Ink.AXIS, 1);
  }

  private static String stretch(Histogram histogram, int index) {
    return "%s and %s"
        .formatted(
            Figures.groupedNumber(histogram.start(index)),
            Figures.groupedNumber(histogram.start(index + 1)));
  }

  private static int fullest(List<Integer> counts) {
    int fullest = 0;
    for (int index = 1; index < counts.size(); index++) {
      fullest = counts.get(index) > counts.get(fullest) ? index : fullest;
    }
    return fullest;
  }
}
