package io.github.experimentmaven.report.chart;

import io.github.experimentmaven.report.chart.Canvas.Anchor;
import io.github.experimentmaven.report.importance.ImportanceText;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.Names;
import io.github.experimentmaven.result.importance.Importance;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** What columns are worth to one model, the most first, with the interval of each. */
final class ImportanceBars {

  /** More are in the table alone. */
  static final int MOST_COLUMNS = 12;

  private static final double WIDTH = 340;
  private static final double ROW = 22;
  private static final double TOP = 8;
  private static final double SHARE = 46;
  private static final double CAP = 4;
  private static final int LABEL_CHARACTERS = 20;

  private final List<Importance> rows;
  private final Plot plot;
  private final Scale across;

  private ImportanceBars(List<Importance> rows) {
    this.rows = rows;
    Scale free =
        Scale.linear(
            Extent.of(rows.stream().flatMapToDouble(ImportanceBars::reach)).including(0), 0, WIDTH);
    this.plot =
        new Plot(
            Spread.gutter(
                rows.stream()
                    .map(ImportanceText::name)
                    .map(name -> Names.shorten(name, LABEL_CHARACTERS))
                    .toList()),
            TOP,
            WIDTH - SHARE,
            TOP + rows.size() * ROW);
    this.across = free.between(plot.left(), plot.right());
  }

  /**
   * Returns the chart of a model.
   *
   * @param title what the model is called
   * @param all what its columns are worth, the most first; at least one
   */
  static Chart of(String fileName, String title, List<Importance> all) {
    List<Importance> rows = all.subList(0, Math.min(MOST_COLUMNS, all.size()));
    Importance first = rows.get(0);
    ImportanceBars bars = new ImportanceBars(rows);
    return new Chart(
        fileName,
        first.model(),
        title,
        "Rise of the %s %s of %s without a column: %s."
            .formatted(
                first.part(),
                first.metric(),
                first.model(),
                rows.stream().map(ImportanceBars::words).collect(Collectors.joining(", "))),
        WIDTH,
        TOP + rows.size() * ROW + 40,
        bars::draw);
  }

  private static DoubleStream reach(Importance row) {
    return row.interval()
        .map(ends -> DoubleStream.of(row.rise(), ends.low(), ends.high()))
        .orElseGet(() -> DoubleStream.of(row.rise()));
  }

  private static String words(Importance row) {
    return "%s %s%s"
        .formatted(
            ImportanceText.name(row),
            Figures.number(row.rise()),
            row.interval()
                .map(
                    ends ->
                        " (%s to %s)"
                            .formatted(Figures.number(ends.low()), Figures.number(ends.high())))
                .orElse(""));
  }

  private void draw(Canvas canvas) {
    plot.bottomAxis(
        canvas,
        across,
        "rise of the %s %s".formatted(rows.get(0).part(), rows.get(0).metric()),
        true);
    double zero = across.at(0);
    for (int index = 0; index < rows.size(); index++) {
      Importance row = rows.get(index);
      double y = TOP + (index + 0.5) * ROW;
      canvas.text(
          plot.left() - 10,
          y + 4,
          Anchor.END,
          Ink.TEXT,
          Plot.LABEL,
          Names.shorten(ImportanceText.name(row), LABEL_CHARACTERS));
      if (Double.isFinite(row.rise())) {
        double end = across.at(row.rise());
        canvas.rectangle(Math.min(zero, end), y - 6, Math.abs(end - zero), 12, Ink.TRAINING, 0.55);
      }
      row.interval()
          .ifPresent(
              ends -> {
                canvas.line(across.at(ends.low()), y, across.at(ends.high()), y, Ink.TEXT, 1.5);
                for (double end : new double[] {ends.low(), ends.high()}) {
                  canvas.line(across.at(end), y - CAP, across.at(end), y + CAP, Ink.TEXT, 1.5);
                }
              });
      row.share()
          .ifPresent(
              share ->
                  canvas.text(
                      WIDTH,
                      y + 4,
                      Anchor.END,
                      Ink.MUTED,
                      Plot.LABEL,
                      ImportanceText.percent(share)));
      canvas.tip(0, y - ROW / 2, WIDTH, ROW, words(row));
    }
    canvas.line(zero, plot.top(), zero, plot.bottom(), Ink.AXIS, 1);
  }
}
