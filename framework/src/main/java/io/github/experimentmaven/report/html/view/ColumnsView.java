package io.github.experimentmaven.report.html.view;

import java.util.List;

/**
 * What columns are worth to models.
 *
 * @param importance a chart for each model
 * @param note what is to be known of them
 * @param table the numbers
 */
public record ColumnsView(List<Picture> importance, String note, TableView table) {

  /** Copies the pictures. */
  public ColumnsView {
    importance = List.copyOf(importance);
  }
}
