package io.github.experimentmaven.data.csv;

import io.github.experimentmaven.data.text.TextFile;
import io.github.experimentmaven.spec.CsvFormat;
import io.github.experimentmaven.spec.problem.Location;
import java.io.BufferedReader;
import java.io.IOException;

/** Finds the place of a cell in the text, for the few cells a message names. */
public final class CellLocator {

  private final TextFile file;
  private final char delimiter;
  private final char quote;

  /**
   * Creates the locator of a text.
   *
   * @param file the text
   * @param delimiter the character between cells
   * @param quote the character around cells that contain delimiters
   */
  public CellLocator(TextFile file, char delimiter, char quote) {
    this.file = file;
    this.delimiter = delimiter;
    this.quote = quote;
  }

  /**
   * Returns the place at which a cell's content starts; that of the row if it has no such cell.
   *
   * @param line the line the row starts at, from 1
   * @param cell the number of the cell in the row, from 0
   * @throws IOException if the source cannot be read
   */
  public Location locate(int line, int cell) throws IOException {
    try (BufferedReader text = file.open()) {
      for (int skipped = 1; skipped < line; skipped++) {
        text.readLine();
      }
      return new Row(text, line).find(cell);
    }
  }

  private Location start(int line) {
    return new Location(file.source().name(), line, 1);
  }

  /** A row, character after character. */
  private final class Row {

    private final BufferedReader text;
    private final int first;
    private int line;
    private int column = 1;
    private int current;

    Row(BufferedReader text, int line) throws IOException {
      this.text = text;
      this.first = line;
      this.line = line;
      current = text.read();
    }

    Location find(int cell) throws IOException {
      skipBlanks();
      for (int passed = 0; passed < cell; passed++) {
        if (current == quote) {
          skipQuoted();
        }
        while (!ends() && !separates(current)) {
          step();
        }
        if (ends()) {
          return start(first);
        }
        step();
        skipBlanks();
      }
      return new Location(file.source().name(), line, column);
    }

    private void skipQuoted() throws IOException {
      step();
      while (current >= 0) {
        boolean closes = current == quote;
        step();
        if (closes && current != quote) {
          return;
        }
        if (closes) {
          step();
        }
      }
    }

    private void skipBlanks() throws IOException {
      while (!ends()
          && Character.isWhitespace(current)
          && (delimiter == CsvFormat.BLANKS || current != delimiter)) {
        step();
      }
    }

    private boolean ends() {
      return current < 0 || current == '\n' || current == '\r';
    }

    private void step() throws IOException {
      int passed = current;
      current = text.read();
      if (passed == '\n' || (passed == '\r' && current != '\n')) {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
  }

  private boolean separates(int c) {
    return delimiter == CsvFormat.BLANKS ? BlankRuns.isBlank(c) : c == delimiter;
  }
}
