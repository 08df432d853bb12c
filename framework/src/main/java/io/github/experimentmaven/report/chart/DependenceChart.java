package io.github.experimentmaven.report.chart;

import io.github.experimentmaven.report.chart.Canvas.Anchor;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.Names;
import io.github.experimentmaven.result.dependence.Dependence;
import io.github.experimentmaven.result.dependence.Dependence.Point;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * How predictions depend on one column: the curve of each of some rows, their average, and beneath
 * how many rows of the data are near each value.
 */
final class DependenceChart {

  private static final double WIDTH = 340;
  private static final double HEIGHT = 236;
  private static final double TOP = 26;
  private static final double BOTTOM = 198;
  private static final double BENEATH = 16;
  private static final double BAR = 3;
  private static final int MOST_LETTERS = 46;

  private final Dependence of;
  private final Scale up;
  private final Scale across;
  private final Plot plot;

  private DependenceChart(Dependence of) {
    this.of = of;
    this.up =
        Scale.linear(
            Extent.withoutFarOut(
                of.points().stream()
                    .flatMapToDouble(
                        point ->
                            Stream.concat(Stream.of(point.average()), point.curves().stream())
                                .mapToDouble(value -> value))
                    .toArray()),
            BOTTOM - BENEATH,
            TOP);
    Scale free =
        of.numbers()
            ? scale(of.points().stream().mapToDouble(Point::number).toArray())
            : Scale.linear(new Extent(-0.4, of.points().size() - 0.6), 0, WIDTH);
    Plot fitting = Plot.fitting(WIDTH, up, free);
    this.plot = new Plot(fitting.left(), TOP, fitting.right(), BOTTOM);
    this.across = free.between(plot.left(), plot.right());
  }

  /** By ratio where the middle of the data is nearer to the middle of the axis then. */
  private static Scale scale(double[] ascending) {
    Extent range = Extent.of(DoubleStream.of(ascending));
    Scale linear = Scale.linear(range, 0, 1);
    Scale fitting = Scale.fitting(range, 0, 1);
    double middle = ascending[ascending.length / 2];
    boolean even = Math.abs(linear.at(middle) - 0.5) <= Math.abs(fitting.at(middle) - 0.5);
    return (even ? linear : fitting).between(0, WIDTH);
  }

  static Chart of(String fileName, String title, Dependence dependence) {
    DependenceChart chart = new DependenceChart(dependence);
    return new Chart(
        fileName,
        dependence.model(),
        title,
        "Average prediction of %s by %s: %s."
            .formatted(
                dependence.model(),
                dependence.column(),
                dependence.points().stream()
                    .map(point -> Figures.number(point.average()) + " at " + chart.shown(point))
                    .collect(Collectors.joining(", "))),
        WIDTH,
        HEIGHT,
        chart::draw);
  }

  private String shown(Point point) {
    return of.numbers() ? Figures.plain(point.number()) : point.value();
  }

  private void draw(Canvas canvas) {
    plot.leftAxis(canvas, up, Names.shorten("predicted " + of.target(), MOST_LETTERS));
    plot.bottomAxis(
        canvas,
        across,
        of.numbers() ? across.ticksSideBySide() : List.of(),
        Names.shorten(of.column() + (across.logarithmic() ? ", logarithmic" : ""), MOST_LETTERS),
        true);
    beneath(canvas);
    if (of.numbers()) {
      curves(canvas);
    } else {
      categories(canvas);
    }
  }

  private void beneath(Canvas canvas) {
    int most = of.points().stream().mapToInt(Point::rows).max().orElse(1);
    for (int index = 0; index < of.points().size(); index++) {
      Point point = of.points().get(index);
      double height = (BENEATH - 5) * point.rows() / Math.max(1, most);
      canvas.rectangle(x(index) - BAR / 2, BOTTOM - height, BAR, height, Ink.AXIS, 0.8);
      canvas.tip(
          x(index) - 6,
          TOP,
          12,
          BOTTOM - TOP,
          "%s: average %s; near %s of the data"
              .formatted(
                  shown(point),
                  Figures.number(point.average()),
                  Figures.count(point.rows(), "row")));
    }
  }

  private void curves(Canvas canvas) {
    double[] xs = new double[of.points().size()];
    for (int index = 0; index < xs.length; index++) {
      xs[index] = x(index);
    }
    for (int curve = 0; curve < of.curves().size(); curve++) {
      int row = curve;
      canvas.polyline(
          xs, ys(of.points().stream().mapToDouble(p -> p.curves().get(row))), Ink.TRAINING, 1, 0.3);
    }
    canvas.polyline(
        xs, ys(of.points().stream().mapToDouble(Point::average)), Ink.VALIDATION, 2.5, 1);
  }

  private void categories(Canvas canvas) {
    double width = (plot.right() - plot.left()) / of.points().size();
    int letters = Math.max(1, (int) ((width - 4) / Plot.LETTER));
    for (int index = 0; index < of.points().size(); index++) {
      Point point = of.points().get(index);
      double x = x(index);
      double[] ys = ys(point.curves().stream().mapToDouble(value -> value));
      double[] xs = new double[ys.length];
      for (int row = 0; row < xs.length; row++) {
        xs[row] = x + 3 * (row % 5 - 2);
      }
      canvas.points(xs, ys, Ink.TRAINING, 4, 0.45);
      double y = up.at(up.nearest(point.average()));
      canvas.line(x - width * 0.4, y, x + width * 0.4, y, Ink.VALIDATION, 2.5);
      canvas.text(
          x,
          plot.bottom() + 16,
          Anchor.MIDDLE,
          Ink.MUTED,
          Plot.LABEL,
          Names.shorten(point.value(), letters));
    }
  }

  private double x(int index) {
    return across.at(of.numbers() ? of.points().get(index).number() : index);
  }

  private double[] ys(DoubleStream values) {
    return values.map(value -> up.at(up.nearest(value))).toArray();
  }
}
