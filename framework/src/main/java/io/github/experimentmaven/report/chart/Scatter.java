package io.github.experimentmaven.report.chart;

import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.Names;
import io.github.experimentmaven.result.PredictionPoint;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** Predictions against what was observed, and what is left between the two. */
public final class Scatter {

  private static final double WIDTH = 340;
  private static final double SQUARE = 340;
  private static final double FLAT = 236;
  private static final int MOST_POINTS = 1000;
  private static final int LAYERS = 8;

  private final List<PredictionPoint> points;
  private final String target;
  private final Extent observed;
  private final Extent residuals;

  /**
   * Prepares the charts of some predictions.
   *
   * @param points the predictions of one model; at least one
   * @param shared the predictions of all models: their charts have the same axes, but for the
   *     residuals, which a bad model would press flat
   */
  public Scatter(List<PredictionPoint> points, List<PredictionPoint> shared) {
    this.points = points;
    this.target = points.get(0).target();
    this.observed =
        Extent.of(
            shared.stream()
                .flatMapToDouble(point -> DoubleStream.of(point.actual(), point.predicted())));
    this.residuals = Extent.of(points.stream().mapToDouble(Scatter::residual)).including(0);
  }

  /** Returns how many of so many points are drawn. */
  public static int shown(int points) {
    return points <= MOST_POINTS ? points : kept(points).length;
  }

  /** Returns predicted values by observed ones; perfect predictions lie on the diagonal. */
  public Chart predicted(String fileName, String title) {
    return new Chart(
        fileName,
        title,
        "%d predictions of %s by %s against the observed values, from %s to %s; %s."
            .formatted(
                points.size(),
                target,
                title,
                Figures.plain(observed.min()),
                Figures.plain(observed.max()),
                errors()),
        WIDTH,
        SQUARE,
        this::drawPredicted);
  }

  /** Returns predicted minus observed values by predicted ones; good predictions lie on zero. */
  public Chart residuals(String fileName, String title) {
    return new Chart(
        fileName,
        title,
        "Residuals of %d predictions of %s by %s, predicted minus observed; %s."
            .formatted(points.size(), target, title, errors()),
        WIDTH,
        FLAT,
        this::drawResiduals);
  }

  private String errors() {
    double largest =
        points.stream().mapToDouble(point -> Math.abs(residual(point))).max().orElse(0);
    return "the largest error is " + Figures.number(largest);
  }

  private void drawPredicted(Canvas canvas) {
    Plot plot = new Plot(40, 26, 334, 304);
    Scale across = Scale.linear(observed, plot.left(), plot.right());
    Scale up = Scale.linear(observed, plot.bottom(), plot.top());
    plot.leftAxis(canvas, up, "predicted " + Names.shorten(target, 30));
    plot.bottomAxis(canvas, across, "observed " + Names.shorten(target, 30), true);
    draw(canvas, across, up, PredictionPoint::actual, PredictionPoint::predicted);
    canvas.dashed(plot.left(), plot.bottom(), plot.right(), plot.top(), Ink.TEXT);
  }

  private void drawResiduals(Canvas canvas) {
    Plot plot = new Plot(40, 26, 334, 200);
    Scale across = Scale.linear(observed, plot.left(), plot.right());
    Scale up = Scale.linear(residuals, plot.bottom(), plot.top());
    plot.leftAxis(canvas, up, "predicted − observed");
    plot.bottomAxis(canvas, across, "predicted " + Names.shorten(target, 30), true);
    draw(canvas, across, up, PredictionPoint::predicted, Scatter::residual);
    canvas.dashed(plot.left(), up.at(0), plot.right(), up.at(0), Ink.TEXT);
  }

  /** Several layers of translucent points show where many lie on top of each other. */
  private void draw(
      Canvas canvas,
      Scale across,
      Scale up,
      ToDoubleFunction<PredictionPoint> x,
      ToDoubleFunction<PredictionPoint> y) {
    int[] kept = kept(points.size());
    for (int layer = 0; layer < Math.min(LAYERS, kept.length); layer++) {
      int count = (kept.length - layer + LAYERS - 1) / LAYERS;
      double[] xs = new double[count];
      double[] ys = new double[count];
      for (int index = 0; index < count; index++) {
        PredictionPoint point = points.get(kept[layer + index * LAYERS]);
        xs[index] = across.at(x.applyAsDouble(point));
        ys[index] = up.at(y.applyAsDouble(point));
      }
      canvas.points(xs, ys, Ink.TRAINING, 4.5, 0.5);
    }
  }

  private static int[] kept(int count) {
    int[] kept = new int[Math.min(count, MOST_POINTS)];
    for (int index = 0; index < kept.length; index++) {
      kept[index] = (int) ((long) index * count / kept.length);
    }
    return kept;
  }

  private static double residual(PredictionPoint point) {
    return point.predicted() - point.actual();
  }
}
