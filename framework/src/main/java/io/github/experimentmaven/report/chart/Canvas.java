package io.github.experimentmaven.report.chart;

import io.github.experimentmaven.report.text.Names;

/**
 * An SVG in the making. Inside a page, colours are classes, so that the page's theme decides, and
 * areas can have tooltips; in a file of its own, colours are written out, for programs such as
 * LaTeX that know no style sheets.
 */
public final class Canvas {

  /** Where a chart is shown. */
  public enum Medium {
    /** Inside a page with the style sheet of the report. */
    PAGE,
    /** In a file of its own. */
    FILE
  }

  /** Where a text is anchored. */
  public enum Anchor {
    /** At its left end. */
    START("start"),
    /** At its middle. */
    MIDDLE("middle"),
    /** At its right end. */
    END("end");

    private final String value;

    Anchor(String value) {
      this.value = value;
    }
  }

  private final StringBuilder out = new StringBuilder(4096);
  private final Medium medium;

  Canvas(Medium medium, double width, double height, String description) {
    this.medium = medium;
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    number("width", width);
    if (medium == Medium.FILE) {
      number("height", height);
      out.append(" font-family=\"Helvetica, Arial, SansSerif, sans-serif\"");
    }
    out.append(" viewBox=\"0 0 ").append(shorten(width)).append(' ').append(shorten(height));
    out.append("\" role=\"img\"");
    attribute("aria-label", description);
    out.append('>');
  }

  /** Draws a straight line. */
  void line(double x1, double y1, double x2, double y2, Ink ink, double width) {
    out.append("<path d=\"M").append(shorten(x1)).append(' ').append(shorten(y1));
    out.append('L').append(shorten(x2)).append(' ').append(shorten(y2)).append('"');
    stroke(ink, width, 1);
    out.append("/>");
  }

  /** Draws a dashed straight line. */
  void dashed(double x1, double y1, double x2, double y2, Ink ink) {
    out.append("<path stroke-dasharray=\"3 3\" d=\"M").append(shorten(x1)).append(' ');
    out.append(shorten(y1)).append('L').append(shorten(x2)).append(' ').append(shorten(y2));
    out.append('"');
    stroke(ink, 1, 1);
    out.append("/>");
  }

  /**
   * Draws a line through points; a point that is not finite interrupts it.
   *
   * @param xs the points' places from the left
   * @param ys the points' places from the top, as many
   * @param opacity from 0, invisible, to 1
   */
  void polyline(double[] xs, double[] ys, Ink ink, double width, double opacity) {
    out.append("<path stroke-linejoin=\"round\" d=\"");
    boolean pen = false;
    for (int point = 0; point < xs.length; point++) {
      boolean finite = Double.isFinite(xs[point]) && Double.isFinite(ys[point]);
      if (finite) {
        out.append(pen ? 'L' : 'M').append(shorten(xs[point])).append(' ');
        out.append(shorten(ys[point]));
      }
      pen = finite;
    }
    out.append('"');
    stroke(ink, width, opacity);
    out.append("/>");
  }

  /**
   * Fills the area between corners.
   *
   * @param xs the corners' places from the left
   * @param ys the corners' places from the top, as many
   * @param opacity from 0, invisible, to 1
   */
  void area(double[] xs, double[] ys, Ink ink, double opacity) {
    out.append("<path d=\"");
    for (int corner = 0; corner < xs.length; corner++) {
      out.append(corner == 0 ? 'M' : 'L').append(shorten(xs[corner])).append(' ');
      out.append(shorten(ys[corner]));
    }
    out.append("Z\"");
    fill(ink, opacity);
    out.append("/>");
  }

  /** Draws points of one look as a single path. */
  void points(double[] xs, double[] ys, Ink ink, double diameter, double opacity) {
    out.append("<path stroke-linecap=\"round\" d=\"");
    for (int point = 0; point < xs.length; point++) {
      out.append('M').append(shorten(xs[point])).append(' ').append(shorten(ys[point]));
      out.append("h.01");
    }
    out.append('"');
    stroke(ink, diameter, opacity);
    out.append("/>");
  }

  /** Draws a circle that is not filled. */
  void ring(double x, double y, double radius, Ink ink) {
    out.append("<circle");
    number("cx", x);
    number("cy", y);
    number("r", radius);
    stroke(ink, 1.2, 1);
    out.append("/>");
  }

  /** Fills a rectangle. */
  void rectangle(double x, double y, double width, double height, Ink ink, double opacity) {
    out.append("<rect");
    box(x, y, width, height);
    fill(ink, opacity);
    out.append("/>");
  }

  /** Writes a text at its baseline. */
  void text(double x, double y, Anchor anchor, Ink ink, double size, String text) {
    text(x, y, anchor, ink, size, 0, text);
  }

  /** Writes a text turned by so many degrees, clockwise. */
  void text(double x, double y, Anchor anchor, Ink ink, double size, double degrees, String text) {
    out.append("<text");
    number("x", x);
    number("y", y);
    number("font-size", size);
    if (anchor != Anchor.START) {
      attribute("text-anchor", anchor.value);
    }
    if (degrees != 0) {
      out.append(" transform=\"rotate(").append(shorten(degrees)).append(' ');
      out.append(shorten(x)).append(' ').append(shorten(y)).append(")\"");
    }
    fill(ink);
    out.append('>').append(escape(text)).append("</text>");
  }

  /** Gives an area a tooltip; files have none. */
  void tip(double x, double y, double width, double height, String text) {
    if (medium == Medium.PAGE) {
      out.append("<rect class=\"tip\"");
      box(x, y, width, height);
      out.append("><title>").append(escape(text)).append("</title></rect>");
    }
  }

  String close() {
    return out.append("</svg>").toString();
  }

  /** Returns a text as XML that shows it as it is. */
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (char character : Names.singleLine(text).toCharArray()) {
      switch (character) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        case '\uFFFE', '\uFFFF' -> escaped.append('\uFFFD');
        default -> escaped.append(character);
      }
    }
    return escaped.toString();
  }

  private void box(double x, double y, double width, double height) {
    number("x", x);
    number("y", y);
    number("width", width);
    number("height", height);
  }

  private void stroke(Ink ink, double width, double opacity) {
    if (medium == Medium.PAGE) {
      attribute("class", "s-" + ink.style());
    } else {
      out.append(" fill=\"none\"");
      attribute("stroke", ink.light());
    }
    if (width != 1) {
      number("stroke-width", width);
    }
    if (opacity < 1) {
      out.append(" stroke-opacity=\"").append(Math.round(opacity * 100) / 100.0).append('"');
    }
  }

  private void fill(Ink ink) {
    if (medium == Medium.PAGE) {
      attribute("class", "f-" + ink.style());
    } else {
      attribute("fill", ink.light());
    }
  }

  private void fill(Ink ink, double opacity) {
    fill(ink);
    if (opacity < 1) {
      out.append(" fill-opacity=\"").append(Math.round(opacity * 100) / 100.0).append('"');
    }
  }

  private void number(String name, double value) {
    out.append(' ').append(name).append("=\"").append(shorten(value)).append('"');
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"").append(escape(value)).append('"');
  }

  /** One decimal is a tenth of a pixel; more would only make the page larger. */
  private static String shorten(double value) {
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
  }
}
