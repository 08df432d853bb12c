package io.github.experimentmaven.report.chart;

import java.util.Locale;

/**
 * What a line or area means, and its colour on light and dark paper. Blue and orange stay apart for
 * every kind of colour blindness, and no meaning is carried by colour alone.
 */
public enum Ink {
  /** Words and numbers. */
  TEXT("#24292f", "#e3e6ea"),
  /** Words that explain: axis titles and tick labels. */
  MUTED("#5c6570", "#a3acb8"),
  /** Lines that help to read a value. */
  GRID("#e6e8eb", "#2c3239"),
  /** The frame of a plot, and reference lines. */
  AXIS("#9aa3ad", "#69727d"),
  /** The training part; also the only series of a chart. */
  TRAINING("#2a6fb0", "#74aee8"),
  /** The validation part. */
  VALIDATION("#b4540c", "#f2a154");

  private final String light;
  private final String dark;

  Ink(String light, String dark) {
    this.light = light;
    this.dark = dark;
  }

  /** Returns the colour on light paper, as {@code #rrggbb}. */
  public String light() {
    return light;
  }

  /** Returns the colour on dark paper, as {@code #rrggbb}. */
  public String dark() {
    return dark;
  }

  /** Returns the name style sheets use. */
  public String style() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
