package io.github.experimentmaven.report.chart;

import io.github.experimentmaven.io.WholeFile;
import java.io.IOException;
import java.nio.file.Path;

/** Charts as files that a LaTeX or Markdown document can include. */
public final class ChartFiles {

  private ChartFiles() {}

  /**
   * Writes every chart as {@code <name>.svg}: {@code loss-<model>}, {@code predicted-<model>},
   * {@code residuals-<model>}, {@code residuals-by-<feature>}, {@code metric-<metric>}, {@code
   * correlation} and {@code training-time}.
   *
   * @throws IOException if a file cannot be written
   */
  public static void writeSvg(ReportCharts charts, Path folder) throws IOException {
    for (Chart chart : charts.all()) {
      WholeFile.write(folder.resolve(chart.name() + ".svg"), chart.svg(Canvas.Medium.FILE) + "\n");
    }
  }

  /**
   * Writes every chart as {@code <name>.png}, named as the SVG files. Text needs a font on the
   * machine.
   *
   * @throws IOException if a file cannot be written
   */
  public static void writePng(ReportCharts charts, Path folder) throws IOException {
    for (Chart chart : charts.all()) {
      WholeFile.write(folder.resolve(chart.name() + ".png"), Png.render(chart));
    }
  }
}
