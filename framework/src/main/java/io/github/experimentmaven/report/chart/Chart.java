package io.github.experimentmaven.report.chart;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * A picture, drawn when it is asked for.
 *
 * @param name what its file is called, without a folder and an extension
 * @param model the model it is of; empty where it is of several, or of none
 * @param title what it shows, in a few words
 * @param description what it says, for people who do not see it
 * @param width its width in pixels
 * @param height its height in pixels
 * @param drawing draws it
 */
public record Chart(
    String name,
    String model,
    String title,
    String description,
    double width,
    double height,
    Consumer<Canvas> drawing) {

  /** Checks that all parts are present. */
  public Chart {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(drawing, "drawing");
  }

  /** Creates a chart that is not of one model. */
  public Chart(
      String name,
      String title,
      String description,
      double width,
      double height,
      Consumer<Canvas> drawing) {
    this(name, "", title, description, width, height, drawing);
  }

  /** Returns the chart as an SVG element. */
  public String svg(Canvas.Medium medium) {
    Canvas canvas = new Canvas(medium, width, height, description);
    drawing.accept(canvas);
    return canvas.close();
  }
}
