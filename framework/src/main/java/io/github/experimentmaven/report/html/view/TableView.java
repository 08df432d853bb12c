package io.github.experimentmaven.report.html.view;

import java.util.List;

/**
 * A table that can be sorted by each of its columns; the first column names the rows.
 *
 * @param caption what the table shows
 * @param columns its columns
 * @param rows its rows, each with as many cells as there are columns
 */
public record TableView(String caption, List<Column> columns, List<List<Cell>> rows) {

  /** Copies the lists. */
  public TableView {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * A column.
   *
   * @param title its title
   * @param explanation what it holds, in a sentence; may be empty
   * @param numeric whether it holds numbers
   */
  public record Column(String title, String explanation, boolean numeric) {}

  /**
   * A cell.
   *
   * @param text what it shows
   * @param order what it is sorted by
   * @param svg a small chart beside the text, safe to be put into a page as it is; may be empty
   * @param best whether it is the best of its column
   */
  public record Cell(String text, String order, String svg, boolean best) {

    /** Returns a cell of words. */
    public static Cell of(String text) {
      return new Cell(text, text, "", false);
    }

    /** Returns a cell of a number. */
    public static Cell of(double value, String text) {
      return new Cell(text, Double.toString(value), "", false);
    }
  }
}
