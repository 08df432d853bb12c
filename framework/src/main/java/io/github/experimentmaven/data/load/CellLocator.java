package io.github.experimentmaven.data.load;

import io.github.experimentmaven.spec.CsvFormat;
import java.io.BufferedReader;
import java.io.IOException;

/** Finds the place of a cell in the text, for the few cells a message names. */
final class CellLocator {

  private final TextFile file;
  private final char delimiter;
  private final char quote;

  CellLocator(TextFile file, char delimiter, char quote) {
    this.file = file;
    this.delimiter = delimiter;
    this.quote = quote;
  }

  /**
   * Returns the column of the text at which a cell's content starts, from 1; 1 where the cell is
   * not on the line its row starts at.
   *
   * @param line the line the row starts at, from 1
   * @param cell the number of the cell in the row, from 0
   * @throws IOException if the source cannot be read
   */
  int column(int line, int cell) throws IOException {
    try (BufferedReader text = file.open()) {
      for (int skipped = 1; skipped < line; skipped++) {
        text.readLine();
      }
      String row = text.readLine();
      return row == null ? 1 : column(row, cell);
    }
  }

  private int column(String row, int cell) {
    int remaining = cell;
    boolean quoted = false;
    int i = startOfText(row, 0);
    for (; i < row.length() && remaining > 0; i++) {
      char c = row.charAt(i);
      if (c == quote) {
        quoted = !quoted;
      } else if (separates(c) && !quoted) {
        remaining--;
        i = startOfText(row, i + 1) - 1;
      }
    }
    if (remaining > 0) {
      return 1;
    }
    return startOfText(row, i) + 1;
  }

  private boolean separates(char c) {
    return delimiter == CsvFormat.BLANKS ? BlankRuns.isBlank(c) : c == delimiter;
  }

  /** Returns where the text of the cell that starts at a place starts. */
  private int startOfText(String row, int start) {
    int i = start;
    while (i < row.length()
        && (delimiter == CsvFormat.BLANKS || row.charAt(i) != delimiter)
        && Character.isWhitespace(row.charAt(i))) {
      i++;
    }
    return i;
  }
}
