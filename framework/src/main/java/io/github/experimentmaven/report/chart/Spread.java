package io.github.experimentmaven.report.chart;

import io.github.experimentmaven.report.chart.Canvas.Anchor;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.Names;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The values of one metric, a row for each model and a dot for each trial. */
public final class Spread {

  private static final double WIDTH = 420;
  private static final double ROW = 22;
  private static final double TOP = 8;
  private static final int LABEL_CHARACTERS = 18;

  /**
   * The values of one model.
   *
   * @param model its name
   * @param values the values of its trials; at least one
   * @param mean their mean
   * @param text the mean and its spread, as the tables show it
   */
  public record Row(String model, List<Double> values, double mean, String text) {

    /** Copies the values. */
    public Row {
      values = List.copyOf(values);
    }
  }

  private Spread() {}

  /** Returns the chart of a metric. */
  public static Chart of(String fileName, String metric, List<Row> rows) {
    String description =
        "%s of each model: %s."
            .formatted(
                metric,
                rows.stream()
                    .map(row -> row.model() + " " + row.text())
                    .collect(Collectors.joining(", ")));
    double height = TOP + rows.size() * ROW + 40;
    return new Chart(
        fileName, metric, description, WIDTH, height, canvas -> draw(canvas, metric, rows));
  }

  private static void draw(Canvas canvas, String metric, List<Row> rows) {
    double label = gutter(rows.stream().map(Row::model).toList());
    Plot plot = new Plot(label, TOP, WIDTH - 10, TOP + rows.size() * ROW);
    Scale across =
        Scale.fitting(
            Range.of(rows.stream().flatMap(row -> row.values().stream()).mapToDouble(v -> v)),
            plot.left(),
            plot.right());
    plot.bottomAxis(canvas, across, metric + (across.logarithmic() ? ", logarithmic" : ""), true);
    for (int index = 0; index < rows.size(); index++) {
      Row row = rows.get(index);
      double y = TOP + (index + 0.5) * ROW;
      canvas.text(
          label - 10,
          y + 4,
          Anchor.END,
          Ink.TEXT,
          Plot.LABEL,
          Names.shorten(row.model(), LABEL_CHARACTERS));
      dots(canvas, across, row, y, ROW);
      canvas.tip(0, y - ROW / 2, WIDTH, ROW, row.model() + ": " + row.text());
    }
  }

  /** Draws the dots of a row, and a line at their mean. */
  static void dots(Canvas canvas, Scale across, Row row, double y, double height) {
    double[] xs = row.values().stream().filter(Double::isFinite).mapToDouble(across::at).toArray();
    double[] ys = new double[xs.length];
    Arrays.fill(ys, y);
    canvas.points(xs, ys, Ink.TRAINING, 6, 0.5);
    if (Double.isFinite(row.mean())) {
      double mean = across.at(row.mean());
      canvas.line(mean, y - height * 0.36, mean, y + height * 0.36, Ink.TEXT, 1.5);
    }
  }

  /** Returns how wide the names are, about: fonts differ, so nothing is measured. */
  static double gutter(List<String> names) {
    int widest =
        names.stream()
            .mapToInt(name -> Math.min(LABEL_CHARACTERS, Names.width(name)))
            .max()
            .orElse(0);
    return 14 + widest * 6.6;
  }

  /** Returns a small chart of one row for the cell of a table. */
  public static Chart cell(Row row, List<Row> column) {
    double width = 96;
    double height = 16;
    return new Chart(
        "cell",
        row.model(),
        row.model()
            + ": "
            + row.values().stream().map(Figures::number).collect(Collectors.joining(", ")),
        width,
        height,
        canvas -> {
          Scale across =
              Scale.fitting(
                  Range.of(
                      column.stream()
                          .flatMap(other -> other.values().stream())
                          .mapToDouble(v -> v)),
                  4,
                  width - 4);
          canvas.line(0, height / 2, width, height / 2, Ink.GRID, 1);
          dots(canvas, across, row, height / 2, height);
          canvas.tip(
              0,
              0,
              width,
              height,
              row.values().stream().map(Figures::number).collect(Collectors.joining(", ")));
        });
  }
}
