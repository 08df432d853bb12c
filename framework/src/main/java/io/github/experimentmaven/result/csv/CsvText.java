package io.github.experimentmaven.result.csv;

import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** A CSV file of RFC 4180 in the making, with {@code \n} at line ends on every system. */
public final class CsvText {

  /** The format. */
  public static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private static final String GUARD = "'";
  private static final String GUARDED = "=+-@\t\r'";

  private final StringBuilder text = new StringBuilder();
  private final int columns;

  /** Creates a file with a header. */
  public CsvText(List<String> header) {
    this.columns = header.size();
    add(header);
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException if it has not as many cells as the header
   */
  public void add(List<String> cells) {
    if (cells.size() != columns) {
      throw new IllegalArgumentException(
          "a row of " + cells.size() + " cells in a table of " + columns + " columns");
    }
    text.append(FORMAT.format(cells.toArray())).append('\n');
  }

  /**
   * Returns a text as a cell that no spreadsheet takes for a formula: one that starts with {@code =
   * + - @}, a tab, a carriage return or an apostrophe gets an apostrophe in front.
   */
  public static String text(String text) {
    return !text.isEmpty() && GUARDED.indexOf(text.charAt(0)) >= 0 ? GUARD + text : text;
  }

  /** Returns the text of a cell that {@link #text} wrote. */
  public static String plain(String cell) {
    return cell.startsWith(GUARD) ? cell.substring(GUARD.length()) : cell;
  }

  /** Returns the file's text. */
  @Override
  public String toString() {
    return text.toString();
  }
}
