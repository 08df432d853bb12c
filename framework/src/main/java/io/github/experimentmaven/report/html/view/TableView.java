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

  private static final int MOST_ROWS = 24;

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
   * @param order what it is sorted by and copied as: the whole number, the whole name
   * @param spread the whole number after a plus-minus sign; empty where there is none
   * @param svg a small chart beside the text, safe to be put into a page as it is; may be empty
   * @param best whether it is the best of its column
   * @param link the place on the page that says more of it; empty where there is none
   */
  public record Cell(
      String text, String order, String spread, String svg, boolean best, String link) {

    /** Creates a cell without a spread and a link. */
    public Cell(String text, String order, String svg, boolean best) {
      this(text, order, "", svg, best, "");
    }

    /** Returns a cell of words. */
    public static Cell of(String text) {
      return new Cell(text, text, "", false);
    }

    /** Returns a cell of a name that is shown in short. */
    public static Cell named(String label, String name, String link) {
      return new Cell(label, name, "", "", false, link);
    }

    /** Returns a cell of a number. */
    public static Cell of(double value, String text) {
      return new Cell(text, Double.toString(value), "", false);
    }
  }

  /** Returns whether it would fill a screen and more by itself. */
  public boolean isLong() {
    return rows.size() > MOST_ROWS;
  }
}
