package io.github.experimentmaven.report.chart;

import io.github.experimentmaven.report.chart.Canvas.Anchor;
import io.github.experimentmaven.report.residual.Residuals;
import io.github.experimentmaven.report.residual.Residuals.ByFeature;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Residuals by the values of one feature, with the mean of each stretch or category. */
final class ResidualsByFeature {

  private static final double WIDTH = 340;
  private static final double HEIGHT = 236;
  private static final double TOP = 26;
  private static final double BOTTOM = 198;
  private static final double JITTER = 3;
  private static final int MOST_LETTERS = 46;

  private final ByFeature of;
  private final Scale up;
  private final Scale across;
  private final Plot plot;

  private ResidualsByFeature(ByFeature of) {
    this.of = of;
    this.up =
        Scale.linear(
            Extent.withoutFarOut(of.residuals().stream().mapToDouble(value -> value).toArray())
                .including(0),
            BOTTOM,
            TOP);
    Extent values =
        of.categories().isEmpty()
            ? Extent.withoutFarOut(of.values().stream().mapToDouble(value -> value).toArray())
            : new Extent(-0.4, of.categories().size() - 0.6);
    Scale free = Scale.linear(values, 0, WIDTH);
    this.plot = Plot.fitting(WIDTH, up, free);
    this.across = free.between(plot.left(), plot.right());
  }

  static Chart of(String fileName, String title, Residuals residuals, ByFeature feature) {
    ResidualsByFeature chart = new ResidualsByFeature(feature);
    return new Chart(
        fileName,
        residuals.model(),
        title,
        "Residuals of %s by %s; their mean is %s."
            .formatted(residuals.model(), feature.feature(), chart.means()),
        WIDTH,
        HEIGHT,
        chart::draw);
  }

  private String means() {
    return IntStream.range(0, of.means().size())
        .mapToObj(
            group ->
                "%s at %s"
                    .formatted(
                        Figures.number(of.means().get(group)),
                        of.categories().isEmpty()
                            ? Figures.plain(of.places().get(group))
                            : of.categories().get(group)))
        .collect(Collectors.joining(", "));
  }

  private void draw(Canvas canvas) {
    plot.leftAxis(canvas, up, "predicted − observed");
    String name = Names.shorten(of.feature(), MOST_LETTERS);
    plot.bottomAxis(
        canvas,
        across,
        of.categories().isEmpty() ? across.ticksSideBySide() : List.of(),
        name,
        true);
    canvas.dashed(plot.left(), up.at(0), plot.right(), up.at(0), Ink.TEXT);
    double[] xs = new double[of.values().size()];
    double[] ys = new double[xs.length];
    for (int point = 0; point < xs.length; point++) {
      double place = across.at(across.nearest(of.values().get(point)));
      xs[point] = of.categories().isEmpty() ? place : place + JITTER * (point % 7 - 3);
      ys[point] = up.at(up.nearest(of.residuals().get(point)));
    }
    canvas.points(xs, ys, Ink.TRAINING, 4, 0.45);
    if (of.categories().isEmpty()) {
      stretches(canvas);
    } else {
      categories(canvas);
    }
  }

  private void stretches(Canvas canvas) {
    List<Double> xs = new ArrayList<>();
    List<Double> ys = new ArrayList<>();
    for (int group = 0; group < of.means().size(); group++) {
      xs.add(across.at(across.nearest(of.places().get(group))));
      ys.add(up.at(up.nearest(of.means().get(group))));
    }
    canvas.polyline(
        xs.stream().mapToDouble(x -> x).toArray(),
        ys.stream().mapToDouble(y -> y).toArray(),
        Ink.VALIDATION,
        2,
        1);
  }

  private void categories(Canvas canvas) {
    double width = (plot.right() - plot.left()) / of.categories().size();
    int letters = Math.max(1, (int) ((width - 4) / Plot.LETTER));
    for (int group = 0; group < of.categories().size(); group++) {
      double x = across.at(group);
      double y = up.at(up.nearest(of.means().get(group)));
      canvas.line(x - width * 0.4, y, x + width * 0.4, y, Ink.VALIDATION, 2);
      canvas.text(
          x,
          plot.bottom() + 16,
          Anchor.MIDDLE,
          Ink.MUTED,
          Plot.LABEL,
          Names.shorten(of.categories().get(group), letters));
      canvas.tip(
          x - width / 2,
          plot.top(),
          width,
          plot.bottom() - plot.top(),
          of.categories().get(group) + ": mean " + Figures.number(of.means().get(group)));
    }
  }
}
