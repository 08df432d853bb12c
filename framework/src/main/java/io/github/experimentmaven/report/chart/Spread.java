package io.github.experimentmaven.report.chart;

import io.github.experimentmaven.report.chart.Canvas.Anchor;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.Names;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The values of one metric, a row for each model and a dot for each trial. A model whose mean is
 * more than eight interquartile ranges from the quartiles is named at the edge, for it would press
 * all others into one spot.
 */
public final class Spread {

  private static final double WIDTH = 340;
  private static final double ROW = 22;
  private static final double TOP = 8;
  private static final double CELL_WIDTH = 96;
  private static final double CELL_HEIGHT = 16;
  private static final int LABEL_CHARACTERS = 22;

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

    /** Returns these values under another name of the model. */
    public Row named(String label) {
      return new Row(label, values, mean, text);
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
    Scale values = scale(rows, label, WIDTH);
    Plot plot =
        new Plot(
            label,
            TOP,
            WIDTH - Math.max(12, Plot.width(values.ticksSideBySide()) / 2),
            TOP + rows.size() * ROW);
    Scale across = values.between(plot.left(), plot.right());
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
      if (isOutside(row, across)) {
        outside(canvas, row, across, plot, y);
      } else {
        dots(canvas, across, row, y, ROW);
      }
      canvas.tip(0, y - ROW / 2, WIDTH, ROW, row.model() + ": " + row.text());
    }
  }

  private static void outside(Canvas canvas, Row row, Scale across, Plot plot, double y) {
    boolean above = row.mean() > across.max();
    canvas.text(
        above ? plot.right() : plot.left() + 4,
        y + 4,
        above ? Anchor.END : Anchor.START,
        Ink.TRAINING,
        Plot.LABEL,
        above ? row.text() + " →" : "← " + row.text());
  }

  /** Returns a small chart of each row, by its model, for the cells of a table's column. */
  public static Map<String, Chart> cells(List<Row> column) {
    Scale across = scale(column, 6, CELL_WIDTH - 6);
    return column.stream().collect(Collectors.toMap(Row::model, row -> cell(row, across)));
  }

  private static Chart cell(Row row, Scale across) {
    String values = row.values().stream().map(Figures::number).collect(Collectors.joining(", "));
    return new Chart(
        "cell",
        row.model(),
        row.model() + ": " + values,
        CELL_WIDTH,
        CELL_HEIGHT,
        canvas -> {
          double middle = CELL_HEIGHT / 2;
          canvas.line(0, middle, CELL_WIDTH, middle, Ink.GRID, 1);
          if (isOutside(row, across)) {
            boolean above = row.mean() > across.max();
            canvas.text(
                above ? CELL_WIDTH : 0,
                middle + 4,
                above ? Anchor.END : Anchor.START,
                Ink.TRAINING,
                Plot.LABEL,
                above ? "→" : "←");
          } else {
            dots(canvas, across, row, middle, CELL_HEIGHT);
          }
          canvas.tip(0, 0, CELL_WIDTH, CELL_HEIGHT, values);
        });
  }

  private static Scale scale(List<Row> rows, double from, double to) {
    Extent means = Extent.withoutFarOut(rows.stream().mapToDouble(Row::mean).toArray());
    return Scale.fitting(
        Extent.of(
            rows.stream()
                .filter(row -> row.mean() >= means.min() && row.mean() <= means.max())
                .flatMapToDouble(row -> row.values().stream().mapToDouble(value -> value))),
        from,
        to);
  }

  private static boolean isOutside(Row row, Scale across) {
    return row.mean() < across.min() || row.mean() > across.max();
  }

  private static void dots(Canvas canvas, Scale across, Row row, double y, double height) {
    double[] xs = row.values().stream().filter(Double::isFinite).mapToDouble(across::at).toArray();
    double[] ys = new double[xs.length];
    Arrays.fill(ys, y);
    canvas.points(xs, ys, Ink.TRAINING, 6, 0.65);
    if (Double.isFinite(row.mean())) {
      double mean = across.at(row.mean());
      canvas.line(mean, y - height * 0.36, mean, y + height * 0.36, Ink.TEXT, 1.5);
    }
  }

  /** Returns about how wide the names are. */
  static double gutter(List<String> names) {
    int widest =
        names.stream()
            .mapToInt(name -> Math.min(LABEL_CHARACTERS, Names.width(name)))
            .max()
            .orElse(0);
    return 14 + widest * Plot.LETTER;
  }
}
