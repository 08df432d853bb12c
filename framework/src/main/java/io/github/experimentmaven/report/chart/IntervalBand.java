package io.github.experimentmaven.report.chart;

import io.github.experimentmaven.metric.PredictionInterval;
import io.github.experimentmaven.report.chart.Canvas.Anchor;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.result.PredictionPoint;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Where prediction intervals hold what was observed: as those of a training are equally wide, these
 * points lie in a band around perfect predictions. Trainings on several folds have several bands,
 * of which the narrowest and the widest are drawn over each other.
 *
 * @param narrowest half the width of the narrowest
 * @param widest half the width of the widest
 */
record IntervalBand(double narrowest, double widest) {

  private static final double OPACITY = 0.2;

  /** Widths are differences of written numbers, so that equal ones differ in the last digits. */
  private static final double EQUAL = 1e-9;

  /** Returns the band of some predictions; empty where none has an interval. */
  static Optional<IntervalBand> of(List<PredictionPoint> points) {
    DoubleSummaryStatistics halfWidths =
        points.stream()
            .flatMap(point -> point.interval().stream())
            .mapToDouble(IntervalBand::half)
            .filter(Double::isFinite)
            .summaryStatistics();
    return halfWidths.getCount() == 0
        ? Optional.empty()
        : Optional.of(new IntervalBand(halfWidths.getMin(), halfWidths.getMax()));
  }

  private static double half(PredictionInterval interval) {
    return (interval.upper() - interval.lower()) / 2;
  }

  /** Returns how wide it is, as {@code ± 1.2} or {@code ± 1.2 to 1.5}. */
  String text() {
    return "± " + Figures.number(narrowest) + (alike() ? "" : " to " + Figures.number(widest));
  }

  private boolean alike() {
    return widest - narrowest <= EQUAL * widest;
  }

  /** Draws it around the diagonal of a plot whose axes have the same values. */
  void drawAroundDiagonal(Canvas canvas, Scale across, Scale up) {
    halfWidths().forEach(half -> aroundDiagonal(canvas, across, up, half));
    canvas.text(
        across.to() - 6, up.from() - 8, Anchor.END, Ink.TEXT, Plot.LABEL, "band: " + text());
  }

  /** Draws it around zero, across a plot. */
  void drawAroundZero(Canvas canvas, Scale across, Scale up) {
    halfWidths()
        .forEach(
            half -> {
              double top = up.at(up.nearest(half));
              canvas.rectangle(
                  across.from(),
                  top,
                  across.to() - across.from(),
                  up.at(up.nearest(-half)) - top,
                  Ink.AXIS,
                  OPACITY);
            });
  }

  private DoubleStream halfWidths() {
    return alike() ? DoubleStream.of(widest) : DoubleStream.of(widest, narrowest);
  }

  private static void aroundDiagonal(Canvas canvas, Scale across, Scale up, double half) {
    double min = across.min();
    double max = across.max();
    double end = Math.min(max, min + half);
    double begin = Math.max(min, max - half);
    double[] observed = {min, min, begin, max, max, end};
    double[] predicted = {min, end, max, max, begin, min};
    canvas.area(
        DoubleStream.of(observed).map(across::at).toArray(),
        DoubleStream.of(predicted).map(up::at).toArray(),
        Ink.AXIS,
        OPACITY);
  }
}
