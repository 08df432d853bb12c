package io.github.experimentmaven.report.chart;

import io.github.experimentmaven.report.chart.Canvas.Anchor;

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

  /** Draws horizontal grid lines with their values, and the axis's name above them. */
  void leftAxis(Canvas canvas, Scale scale, String name) {
    for (Scale.Tick tick : scale.ticks(5)) {
      double y = scale.at(tick.value());
      canvas.line(left, y, right, y, Ink.GRID, 1);
      canvas.text(left - 6, y + 4, Anchor.END, Ink.MUTED, LABEL, tick.label());
    }
    canvas.text(0, top - 10, Anchor.START, Ink.MUTED, LABEL, name);
  }

  /** Draws the values along the lower edge, and the axis's name at its end. */
  void bottomAxis(Canvas canvas, Scale scale, String name, boolean grid) {
    for (Scale.Tick tick : scale.ticks(5)) {
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
