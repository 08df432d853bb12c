package io.github.experimentmaven.report.chart;

import io.github.experimentmaven.gate.change.Interval;
import io.github.experimentmaven.gate.history.History;
import io.github.experimentmaven.gate.history.History.MetricHistory;
import io.github.experimentmaven.gate.history.HistoryPoint;
import io.github.experimentmaven.gate.history.Step;
import io.github.experimentmaven.report.chart.Canvas.Anchor;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.Names;
import io.github.experimentmaven.result.Statistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One metric by version: each mean with its interval, and a mark where it jumped. */
public final class HistoryChart {

  private static final double WIDTH = 340;
  private static final double HEIGHT = 236;
  private static final double TOP = 26;
  private static final double BOTTOM = 198;
  private static final double RING = 5;
  private static final double APART = 10;
  private static final int LONGEST_LABEL = 14;

  private final History history;
  private final MetricHistory metric;
  private final Scale up;
  private final Scale across;
  private final Plot plot;

  private HistoryChart(History history, MetricHistory metric) {
    this.history = history;
    this.metric = metric;
    this.up = scale(metric);
    int last = history.versions().size() - 1;
    Scale free = Scale.linear(new Extent(-0.3, last + 0.3), 0, WIDTH);
    Plot fitting = Plot.fitting(WIDTH, up, free);
    this.plot =
        new Plot(
            fitting.left(),
            TOP,
            WIDTH - Math.max(6, Plot.LETTER * Names.width(label(last)) / 2),
            BOTTOM);
    this.across = free.between(plot.left(), plot.right());
  }

  /** Returns the chart of one metric. */
  public static Chart of(String fileName, History history, MetricHistory metric) {
    HistoryChart chart = new HistoryChart(history, metric);
    return new Chart(
        fileName,
        metric.subject().model(),
        metric.subject().name(),
        chart.description(),
        WIDTH,
        HEIGHT,
        chart::draw);
  }

  /**
   * By ratio where means are of different magnitudes: intervals are then drawn to the edge of the
   * smallest one, below which most would end at no magnitude at all.
   */
  private static Scale scale(MetricHistory metric) {
    double[] means =
        present(metric)
            .flatMapToDouble(point -> point.statistics().stream().mapToDouble(Statistics::mean))
            .toArray();
    double[] ends =
        present(metric)
            .flatMap(point -> point.interval().stream())
            .flatMapToDouble(interval -> DoubleStream.of(interval.low(), interval.high()))
            .toArray();
    Extent ofMeans = Extent.of(DoubleStream.of(means));
    Extent all = Extent.of(DoubleStream.concat(DoubleStream.of(means), DoubleStream.of(ends)));
    return Scale.fitting(ofMeans, BOTTOM, TOP).logarithmic()
        ? Scale.fitting(new Extent(ofMeans.min() / 2, all.max()), BOTTOM, TOP)
        : Scale.linear(all, BOTTOM, TOP);
  }

  private static Stream<HistoryPoint> present(MetricHistory metric) {
    return metric.points().stream().flatMap(Optional::stream);
  }

  private String description() {
    List<String> parts = new ArrayList<>();
    for (int version = 0; version < metric.points().size(); version++) {
      int place = version;
      metric
          .points()
          .get(version)
          .flatMap(HistoryPoint::statistics)
          .ifPresent(
              statistics ->
                  parts.add(
                      Figures.number(statistics.mean())
                          + " in "
                          + history.versions().get(place).name()));
    }
    return "%s by version: %s.".formatted(metric.subject().name(), String.join(", ", parts));
  }

  private void draw(Canvas canvas) {
    plot.leftAxis(
        canvas, up, metric.subject().metric() + (up.logarithmic() ? ", logarithmic" : ""));
    canvas.line(plot.left(), BOTTOM, plot.right(), BOTTOM, Ink.AXIS, 1);
    labels(canvas);
    intervals(canvas);
    lines(canvas);
    marks(canvas);
    legend(canvas);
    tips(canvas);
  }

  /** So many versions have a label, from the last one back, that they stand beside each other. */
  private void labels(Canvas canvas) {
    int count = history.versions().size();
    int widest = IntStream.range(0, count).map(at -> Names.width(label(at))).max().orElse(1);
    double spacing = across.at(1) - across.at(0);
    int every = Math.max(1, (int) Math.ceil((Plot.LETTER * widest + APART) / spacing));
    for (int version = count - 1; version >= 0; version -= every) {
      double x = across.at(version);
      canvas.line(x, BOTTOM, x, BOTTOM + 4, Ink.AXIS, 1);
      canvas.text(x, BOTTOM + 16, Anchor.MIDDLE, Ink.MUTED, Plot.LABEL, label(version));
    }
  }

  private String label(int version) {
    return version < 0 ? "" : Names.shorten(history.versions().get(version).name(), LONGEST_LABEL);
  }

  private void intervals(Canvas canvas) {
    for (int version = 0; version < metric.points().size(); version++) {
      Optional<Interval> interval = metric.points().get(version).flatMap(HistoryPoint::interval);
      if (interval.isPresent()) {
        double x = across.at(version);
        canvas.line(
            x,
            up.at(up.nearest(interval.get().low())),
            x,
            up.at(up.nearest(interval.get().high())),
            Ink.AXIS,
            2);
      }
    }
  }

  /** A line leads to a version from the one before it where both have the same rows and seeds. */
  private void lines(Canvas canvas) {
    for (int version = 1; version < metric.points().size(); version++) {
      Optional<Double> from = mean(version - 1);
      Optional<Double> to = mean(version);
      if (from.isEmpty() || to.isEmpty()) {
        continue;
      }
      double x1 = across.at(version - 1);
      double y1 = up.at(up.nearest(from.get()));
      double x2 = across.at(version);
      double y2 = up.at(up.nearest(to.get()));
      if (isPaired(step(version))) {
        canvas.line(x1, y1, x2, y2, Ink.TRAINING, 1.6);
      } else if (step(version).kind() != Step.Kind.NOT_COMPARABLE) {
        canvas.dashed(x1, y1, x2, y2, Ink.TRAINING);
      }
    }
  }

  private static boolean isPaired(Step step) {
    return step.kind() == Step.Kind.UNCHANGED
        || step.difference()
            .filter(difference -> difference.evidence() != Step.Evidence.UNPAIRED)
            .isPresent();
  }

  private void marks(Canvas canvas) {
    for (int version = 0; version < metric.points().size(); version++) {
      Optional<Double> mean = mean(version);
      if (mean.isPresent()) {
        double x = across.at(version);
        double y = up.at(up.nearest(mean.get()));
        canvas.points(new double[] {x}, new double[] {y}, Ink.TRAINING, 4.5, 1);
        if (step(version).isJump()) {
          canvas.ring(x, y, RING, Ink.VALIDATION);
        }
      }
    }
  }

  private void legend(Canvas canvas) {
    double y = BOTTOM + 31;
    double x = plot.left();
    canvas.ring(x + 5, y - 4, RING, Ink.VALIDATION);
    canvas.text(x + 15, y, Anchor.START, Ink.TEXT, Plot.LABEL, "jump");
    canvas.text(plot.right(), y, Anchor.END, Ink.MUTED, Plot.LABEL, "version");
  }

  private void tips(Canvas canvas) {
    double width = across.at(1) - across.at(0);
    for (int version = 0; version < metric.points().size(); version++) {
      Optional<HistoryPoint> point = metric.points().get(version);
      if (point.isPresent()) {
        canvas.tip(
            across.at(version) - width / 2,
            TOP,
            width,
            BOTTOM - TOP,
            history.versions().get(version).name() + ": " + tip(point.get()));
      }
    }
  }

  private static String tip(HistoryPoint point) {
    String value =
        point.statistics().map(statistics -> Figures.number(statistics.mean())).orElse("no value");
    String interval =
        point
            .interval()
            .map(
                ends ->
                    " (%s to %s)"
                        .formatted(Figures.number(ends.low()), Figures.number(ends.high())))
            .orElse("");
    return value + interval + ", " + point.step().kind().label();
  }

  private Optional<Double> mean(int version) {
    return metric.points().get(version).flatMap(HistoryPoint::statistics).map(Statistics::mean);
  }

  private Step step(int version) {
    return metric.points().get(version).orElseThrow().step();
  }
}
