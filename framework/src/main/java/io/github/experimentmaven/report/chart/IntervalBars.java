package io.github.experimentmaven.report.chart;

import io.github.experimentmaven.metric.PredictionInterval;
import io.github.experimentmaven.report.chart.Canvas.Anchor;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.result.PredictionPoint;
import io.github.experimentmaven.result.PredictionSample;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Prediction intervals of rows of their own: those around predicted bounds, which are wide where
 * the model says that it is unsure. Each is a bar, which holds what was observed if it crosses the
 * line of perfect predictions.
 *
 * @param points the predictions that have an interval, at least one
 */
record IntervalBars(List<PredictionPoint> points) {

  private static final double WIDTH = 1.5;
  private static final double OPACITY = 0.35;

  /** Copies the predictions. */
  IntervalBars {
    points = List.copyOf(points);
  }

  /** Returns the bars of some predictions; empty where none has an interval of its own. */
  static Optional<IntervalBars> of(PredictionSample sample) {
    return sample.hasIntervalsOfRows()
        ? Optional.of(
            new IntervalBars(
                sample.points().stream().filter(point -> point.interval().isPresent()).toList()))
        : Optional.empty();
  }

  /** Returns how wide they are, as {@code 0.8 to 3.2 wide}. */
  String text() {
    DoubleSummaryStatistics widths =
        points.stream()
            .map(IntervalBars::interval)
            .mapToDouble(ends -> ends.upper() - ends.lower())
            .summaryStatistics();
    return "%s to %s wide"
        .formatted(Figures.number(widths.getMin()), Figures.number(widths.getMax()));
  }

  /** Draws them over observed values, from end to end. */
  void drawOverObserved(Canvas canvas, Scale across, Scale up) {
    draw(canvas, across, up, PredictionPoint::actual, point -> 0);
    canvas.text(
        across.to() - 6, up.from() - 8, Anchor.END, Ink.TEXT, Plot.LABEL, "bars: " + text());
  }

  /** Draws them over predictions, from end to end, less what was observed. */
  void drawOverPredicted(Canvas canvas, Scale across, Scale up) {
    draw(canvas, across, up, PredictionPoint::predicted, PredictionPoint::actual);
  }

  private void draw(
      Canvas canvas,
      Scale across,
      Scale up,
      ToDoubleFunction<PredictionPoint> place,
      ToDoubleFunction<PredictionPoint> less) {
    double[] xs = new double[3 * points.size()];
    double[] ys = new double[xs.length];
    int corner = 0;
    for (PredictionPoint point : points) {
      double x = across.at(across.nearest(place.applyAsDouble(point)));
      double zero = less.applyAsDouble(point);
      PredictionInterval ends = interval(point);
      xs[corner] = x;
      ys[corner++] = up.at(up.nearest(ends.lower() - zero));
      xs[corner] = x;
      ys[corner++] = up.at(up.nearest(ends.upper() - zero));
      xs[corner] = x;
      ys[corner++] = Double.NaN;
    }
    canvas.polyline(xs, ys, Ink.AXIS, WIDTH, OPACITY);
  }

  private static PredictionInterval interval(PredictionPoint point) {
    return point.interval().orElseThrow();
  }
}
