package io.github.experimentmaven.report.html.view;

import java.util.List;

/**
 * A model on a page of many.
 *
 * @param id the place of its section on the page
 * @param label its name in short
 * @param name its name
 * @param value the metric that models are ranked by
 * @param pictures its charts
 */
public record ModelView(
    String id, String label, String name, String value, List<Picture> pictures) {

  /** Copies the pictures. */
  public ModelView {
    pictures = List.copyOf(pictures);
  }
}
