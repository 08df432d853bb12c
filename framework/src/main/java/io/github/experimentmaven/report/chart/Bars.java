package io.github.experimentmaven.report.chart;

import io.github.experimentmaven.report.chart.Canvas.Anchor;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.Names;
import java.util.List;
import java.util.stream.Collectors;

/** Times, or shares of a whole, as bars. */
public final class Bars {

  private static final double WIDTH = 340;
  private static final double ROW = 24;
  private static final double VALUE = 70;

  /**
   * A bar.
   *
   * @param label its name
   * @param length its length
   * @param text what its length says
   */
  public record Bar(String label, double length, String text) {

    /** Returns the bar of a time in seconds. */
    public static Bar ofTime(String label, double seconds) {
      return new Bar(label, seconds, Figures.duration(seconds));
    }
  }

  private Bars() {}

  /** Returns the chart of some lengths that are not of one model. */
  public static Chart of(String fileName, String title, List<Bar> bars) {
    return of(fileName, "", title, title, bars);
  }

  /**
   * Returns the chart of some lengths.
   *
   * @param model the model they are of; may be empty
   * @param meaning what they are, for people who do not see them
   */
  public static Chart of(
      String fileName, String model, String title, String meaning, List<Bar> bars) {
    String description =
        "%s: %s."
            .formatted(
                meaning,
                bars.stream()
                    .map(bar -> bar.label() + " " + bar.text())
                    .collect(Collectors.joining(", ")));
    return new Chart(
        fileName,
        model,
        title,
        description,
        WIDTH,
        bars.size() * ROW + 8,
        canvas -> draw(canvas, bars));
  }

  private static void draw(Canvas canvas, List<Bar> bars) {
    double left = Spread.gutter(bars.stream().map(Bar::label).toList());
    double longest = bars.stream().mapToDouble(Bar::length).max().orElse(1);
    for (int index = 0; index < bars.size(); index++) {
      Bar bar = bars.get(index);
      double y = 4 + index * ROW;
      double width = Math.max(1, bar.length() / Math.max(longest, 1e-9) * (WIDTH - left - VALUE));
      canvas.text(
          left - 10, y + 15, Anchor.END, Ink.TEXT, Plot.LABEL, Names.shorten(bar.label(), 18));
      canvas.rectangle(left, y + 4, width, ROW - 9, Ink.TRAINING, 0.8);
      canvas.text(left + width + 7, y + 15, Anchor.START, Ink.MUTED, Plot.LABEL, bar.text());
    }
  }
}
