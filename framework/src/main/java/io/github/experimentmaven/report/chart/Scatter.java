package io.github.experimentmaven.report.chart;

import io.github.experimentmaven.report.chart.Canvas.Anchor;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.Names;
import io.github.experimentmaven.result.PredictionPoint;
import io.github.experimentmaven.result.PredictionSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Predictions against what was observed, and what is left between the two. */
final class Scatter {

  private static final double WIDTH = 340;
  private static final double SQUARE = 340;
  private static final double FLAT = 236;
  private static final double TOP = 26;
  private static final int MOST_LETTERS = 38;
  private static final int LAYERS = 8;

  private final PredictionSample sample;
  private final Extent values;
  private final Extent residuals;
  private final Optional<IntervalBars> bars;
  private final Optional<IntervalBand> band;

  /**
   * Prepares the charts of some predictions.
   *
   * @param sample the predictions of one model; at least one
   * @param shared the predictions of all models: their charts have the same axes, but for the
   *     residuals, which a bad model would press flat
   */
  Scatter(PredictionSample sample, List<PredictionSample> shared) {
    this.sample = sample;
    this.values =
        Extent.ofPredictions(shared.stream().flatMap(all -> all.points().stream()).toList());
    this.residuals =
        Extent.withoutFarOut(sample.points().stream().mapToDouble(Scatter::residual).toArray())
            .including(0);
    this.bars = IntervalBars.of(sample);
    this.band = bars.isPresent() ? Optional.empty() : IntervalBand.of(sample.points());
  }

  /** Returns predicted values by observed ones; perfect predictions lie on the diagonal. */
  Chart predicted(String fileName, String title) {
    return new Chart(
        fileName,
        sample.model(),
        title,
        "%s of %s by %s against the observed values, from %s to %s; %s%s."
            .formatted(
                drawn(),
                sample.target(),
                title,
                Figures.plain(values.min()),
                Figures.plain(values.max()),
                errors(),
                intervals()),
        WIDTH,
        SQUARE,
        this::drawPredicted);
  }

  /** Returns predicted minus observed values by predicted ones; good predictions lie on zero. */
  Chart residuals(String fileName, String title) {
    return new Chart(
        fileName,
        sample.model(),
        title,
        "Residuals of %s of %s by %s, predicted minus observed; %s%s."
            .formatted(drawn(), sample.target(), title, errors(), intervals()),
        WIDTH,
        FLAT,
        this::drawResiduals);
  }

  private String drawn() {
    String all = Figures.count(sample.predictions(), "prediction");
    int shown = sample.points().size();
    return shown < sample.predictions() ? "%d of %s".formatted(shown, all) : all;
  }

  private String errors() {
    return "the largest error is " + Figures.number(sample.largestError());
  }

  private String intervals() {
    return bars.map(IntervalBars::text)
        .or(() -> band.map(IntervalBand::text))
        .map(text -> "; the prediction intervals are " + text)
        .orElse("");
  }

  private void drawPredicted(Canvas canvas) {
    Scale up = Scale.linear(values, 304, TOP);
    Plot plot = Plot.fitting(WIDTH, up, up);
    Scale across = up.between(plot.left(), plot.right());
    plot.leftAxis(canvas, up, "predicted " + Names.shorten(sample.target(), MOST_LETTERS));
    plot.bottomAxis(
        canvas, across, "observed " + Names.shorten(sample.target(), MOST_LETTERS), true);
    band.ifPresent(around -> around.drawAroundDiagonal(canvas, across, up));
    bars.ifPresent(each -> each.drawOverObserved(canvas, across, up));
    canvas.dashed(plot.left(), plot.bottom(), plot.right(), plot.top(), Ink.TEXT);
    draw(canvas, across, up, PredictionPoint::actual, PredictionPoint::predicted);
  }

  private void drawResiduals(Canvas canvas) {
    Scale up = Scale.linear(residuals, 200, TOP);
    Scale predicted = Scale.linear(values, 0, WIDTH);
    Plot plot = Plot.fitting(WIDTH, up, predicted);
    Scale across = predicted.between(plot.left(), plot.right());
    plot.leftAxis(canvas, up, "predicted − observed");
    plot.bottomAxis(
        canvas, across, "predicted " + Names.shorten(sample.target(), MOST_LETTERS), true);
    band.ifPresent(around -> around.drawAroundZero(canvas, across, up));
    bars.ifPresent(each -> each.drawOverPredicted(canvas, across, up));
    canvas.dashed(plot.left(), up.at(0), plot.right(), up.at(0), Ink.TEXT);
    draw(canvas, across, up, PredictionPoint::predicted, Scatter::residual);
  }

  /** Several layers of translucent points show where many lie on top of each other. */
  private void draw(
      Canvas canvas,
      Scale across,
      Scale up,
      ToDoubleFunction<PredictionPoint> x,
      ToDoubleFunction<PredictionPoint> y) {
    Map<Boolean, List<PredictionPoint>> parts =
        sample.points().stream()
            .collect(
                Collectors.partitioningBy(
                    point -> across.has(x.applyAsDouble(point)) && up.has(y.applyAsDouble(point))));
    List<PredictionPoint> inside = parts.get(true);
    List<PredictionPoint> outside = parts.get(false);
    for (int layer = 0; layer < Math.min(LAYERS, inside.size()); layer++) {
      List<PredictionPoint> points = new ArrayList<>();
      for (int index = layer; index < inside.size(); index += LAYERS) {
        points.add(inside.get(index));
      }
      canvas.points(places(points, across, x), places(points, up, y), Ink.TRAINING, 4.5, 0.5);
    }
    if (!outside.isEmpty()) {
      canvas.points(places(outside, across, x), places(outside, up, y), Ink.VALIDATION, 4.5, 1);
      canvas.text(
          WIDTH - 6,
          TOP - 10,
          Anchor.END,
          Ink.VALIDATION,
          Plot.LABEL,
          outside.size() + " beyond the edge");
    }
  }

  private static double[] places(
      List<PredictionPoint> points, Scale scale, ToDoubleFunction<PredictionPoint> value) {
    return points.stream()
        .mapToDouble(point -> scale.at(scale.nearest(value.applyAsDouble(point))))
        .toArray();
  }

  private static double residual(PredictionPoint point) {
    return point.predicted() - point.actual();
  }
}
