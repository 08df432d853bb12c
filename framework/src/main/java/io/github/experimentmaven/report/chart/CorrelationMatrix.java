package io.github.experimentmaven.report.chart;

import io.github.experimentmaven.data.profile.Correlations;
import io.github.experimentmaven.report.chart.Canvas.Anchor;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.Names;
import java.util.List;
import java.util.Locale;

/** How strongly each pair of columns goes together. */
final class CorrelationMatrix {

  private static final double CELL = 44;
  private static final double SMALL_CELL = 18;
  private static final int MOST_WITH_NUMBERS = 14;
  private static final int LABEL_CHARACTERS = 20;

  /** Numbers are read on any fill up to this opacity, on light and on dark paper. */
  private static final double MOST_FILLED = 0.45;

  private CorrelationMatrix() {}

  /**
   * Returns the chart of a matrix.
   *
   * @param fileName what its file is called
   * @param correlations Pearson's coefficient of each pair of columns
   */
  static Chart of(String fileName, Correlations correlations) {
    List<String> names = correlations.columns();
    double cell = names.size() <= MOST_WITH_NUMBERS ? CELL : SMALL_CELL;
    double gutter =
        20
            + 6.6
                * names.stream()
                    .mapToInt(name -> Math.min(LABEL_CHARACTERS, Names.width(name)))
                    .max()
                    .orElse(0);
    double side = names.size() * cell;
    return new Chart(
        fileName,
        "Correlation",
        "Correlation of %s; the strongest is %s."
            .formatted(Figures.count(names.size(), "column"), strongest(correlations)),
        gutter + side + gutter * 0.7,
        gutter * 0.72 + side + 8,
        canvas -> draw(canvas, correlations, cell, gutter));
  }

  private static void draw(Canvas canvas, Correlations correlations, double cell, double gutter) {
    List<String> names = correlations.columns();
    double top = gutter * 0.72;
    double fullest = cell == CELL ? MOST_FILLED : 1;
    for (int row = 0; row < names.size(); row++) {
      double y = top + row * cell;
      String name = Names.shorten(names.get(row), LABEL_CHARACTERS);
      canvas.text(gutter - 8, y + cell / 2 + 4, Anchor.END, Ink.TEXT, Plot.LABEL, name);
      canvas.text(
          gutter + (row + 0.5) * cell, top - 8, Anchor.START, Ink.TEXT, Plot.LABEL, -45, name);
      for (int column = 0; column < names.size(); column++) {
        double value = correlations.at(row, column);
        double x = gutter + column * cell;
        canvas.rectangle(x, y, cell - 1.5, cell - 1.5, Ink.GRID, 0.5);
        if (Double.isFinite(value)) {
          Ink ink = value < 0 ? Ink.VALIDATION : Ink.TRAINING;
          canvas.rectangle(x, y, cell - 1.5, cell - 1.5, ink, fullest * Math.abs(value));
        }
        if (cell == CELL) {
          canvas.text(
              x + cell / 2 - 0.75,
              y + cell / 2 + 3.5,
              Anchor.MIDDLE,
              Ink.TEXT,
              Plot.LABEL,
              text(value));
        }
        canvas.tip(
            x, y, cell, cell, names.get(row) + " and " + names.get(column) + ": " + text(value));
      }
    }
  }

  private static String strongest(Correlations correlations) {
    List<String> names = correlations.columns();
    String text = "none";
    double best = -1;
    for (int row = 0; row < names.size(); row++) {
      for (int column = 0; column < row; column++) {
        double value = correlations.at(row, column);
        if (Math.abs(value) > best) {
          best = Math.abs(value);
          text = "%s and %s, %s".formatted(names.get(row), names.get(column), text(value));
        }
      }
    }
    return text;
  }

  private static String text(double value) {
    return Double.isFinite(value)
        ? String.format(Locale.ROOT, "%.2f", value).replace("-", "−")
        : "–";
  }
}
