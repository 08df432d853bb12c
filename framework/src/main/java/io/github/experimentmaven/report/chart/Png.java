package io.github.experimentmaven.report.chart;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.imageio.ImageIO;

/** Charts as PNG, three times as large as their SVG, on white. */
final class Png {

  private static final int SCALE = 3;

  private Png() {}

  /**
   * Draws a chart.
   *
   * @throws IOException if this Java runtime cannot draw text, as one without fonts cannot
   */
  static byte[] render(Chart chart) throws IOException {
    try {
      return draw(chart);
    } catch (RuntimeException | InternalError | LinkageError e) {
      throw new IOException(
          "cannot draw '%s' as PNG (%s); this takes fontconfig and a font on the machine, so install them or use the SVG file"
              .formatted(chart.name(), e),
          e);
    }
  }

  private static byte[] draw(Chart chart) throws IOException {
    byte[] svg = chart.svg(Canvas.Medium.FILE).getBytes(StandardCharsets.UTF_8);
    SVGDocument document =
        Objects.requireNonNull(
            new SVGLoader()
                .load(new ByteArrayInputStream(svg), null, LoaderContext.createDefault()),
            "a chart that is no SVG");
    int width = (int) Math.ceil(chart.width() * SCALE);
    int height = (int) Math.ceil(chart.height() * SCALE);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, width, height);
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      document.render((Component) null, graphics, new ViewBox(width, height));
    } finally {
      graphics.dispose();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}
