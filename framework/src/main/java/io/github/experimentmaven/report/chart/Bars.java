package io.github.experimentmaven.report.chart;

import io.github.experimentmaven.report.chart.Canvas.Anchor;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.Names;
import java.util.List;
import java.util.stream.Collectors;

/** Times as bars. */
public final class Bars {

  private static final double WIDTH = 340;
  private static final double ROW = 24;
  private static final double VALUE = 70;

  /**
   * A bar.
   *
   * @param label its name
   * @param seconds its length
   */
  public record Bar(String label, double seconds) {}

  private Bars() {}

  /** Returns the chart of some times. */
  public static Chart ofTimes(String fileName, String title, List<Bar> bars) {
    String description =
        "%s: %s."
            .formatted(
                title,
                bars.stream()
                    .map(bar -> bar.label() + " " + Figures.duration(bar.seconds()))
                    .collect(Collectors.joining(", ")));
    return new Chart(
        fileName, title, description, WIDTH, bars.size() * ROW + 8, canvas -> draw(canvas, bars));
  }

  private static void draw(Canvas canvas, List<Bar> bars) {
    double left = Spread.gutter(bars.stream().map(Bar::label).toList());
    double longest = bars.stream().mapToDouble(Bar::seconds).max().orElse(1);
    for (int index = 0; index < bars.size(); index++) {
      Bar bar = bars.get(index);
      double y = 4 + index * ROW;
      double width = Math.max(1, bar.seconds() / Math.max(longest, 1e-9) * (WIDTH - left - VALUE));
      canvas.text(
          left - 10, y + 15, Anchor.END, Ink.TEXT, Plot.LABEL, Names.shorten(bar.label(), 18));
      canvas.rectangle(left, y + 4, width, ROW - 9, Ink.TRAINING, 0.8);
      canvas.text(
          left + width + 7,
          y + 15,
          Anchor.START,
          Ink.MUTED,
          Plot.LABEL,
          Figures.duration(bar.seconds()));
    }
  }
}
