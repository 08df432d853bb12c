package io.github.experimentmaven.report.chart;

import io.github.experimentmaven.report.chart.Canvas.Anchor;
import io.github.experimentmaven.report.text.Names;
import java.util.List;

/**
 * The area of a chart that data is drawn in, with its axes.
 *
 * @param left its left edge in pixels
 * @param top its upper edge
 * @param right its right edge
 * @param bottom its lower edge
 */
record Plot(double left, double top, double right, double bottom) {

  static final double LABEL = 11;

  /** About how wide a letter of a label is: fonts differ, so nothing is measured. */
  static final double LETTER = 6.6;

  private static final double LEAST_LEFT = 40;
  private static final double LEAST_RIGHT = 6;
  private static final double GAP = 6;
  private static final int TICKS = 5;

  /**
   * Returns the area of a chart whose labels have room beside and below it.
   *
   * @param width the chart's width
   * @param up the scale of the vertical axis, whose ends are the area's
   * @param across that of the horizontal axis, wherever its ends are
   */
  static Plot fitting(double width, Scale up, Scale across) {
    return new Plot(
        Math.max(LEAST_LEFT, width(up.ticks(TICKS)) + GAP + 2),
        up.to(),
        width - Math.max(LEAST_RIGHT, width(across.ticks(TICKS)) / 2),
        up.from());
  }

  /** Returns about how wide the widest label of some ticks is, in pixels. */
  static double width(List<Scale.Tick> ticks) {
    return LETTER * ticks.stream().mapToInt(tick -> Names.width(tick.label())).max().orElse(0);
  }

  /** Draws horizontal grid lines with their values, and the axis's name above them. */
  void leftAxis(Canvas canvas, Scale scale, String name) {
    for (Scale.Tick tick : scale.ticks(TICKS)) {
      double y = scale.at(tick.value());
      canvas.line(left, y, right, y, Ink.GRID, 1);
      canvas.text(left - GAP, y + 4, Anchor.END, Ink.MUTED, LABEL, tick.label());
    }
    canvas.text(0, top - 10, Anchor.START, Ink.MUTED, LABEL, name);
  }

  /** Draws the values along the lower edge, and the axis's name at its end. */
  void bottomAxis(Canvas canvas, Scale scale, String name, boolean grid) {
    bottomAxis(canvas, scale, scale.ticksSideBySide(), name, grid);
  }

  /** Draws some values along the lower edge, and the axis's name at its end. */
  void bottomAxis(Canvas canvas, Scale scale, List<Scale.Tick> ticks, String name, boolean grid) {
    for (Scale.Tick tick : ticks) {
      double x = scale.at(tick.value());
      if (grid) {
        canvas.line(x, top, x, bottom, Ink.GRID, 1);
      } else {
        canvas.line(x, bottom, x, bottom + 4, Ink.AXIS, 1);
      }
      canvas.text(x, bottom + 16, Anchor.MIDDLE, Ink.MUTED, LABEL, tick.label());
    }
    canvas.line(left, bottom, right, bottom, Ink.AXIS, 1);
    canvas.text(right, bottom + 31, Anchor.END, Ink.MUTED, LABEL, name);
  }
}
