package io.github.experimentmaven.data.csv;

import java.io.IOException;
import java.io.Reader;

/**
 * A text whose cells stand between runs of blanks and tabs, with one tab for each run and none at
 * the beginning and the end of a line. What is in quotes stays as it is.
 */
final class BlankRuns extends Reader {

  private static final int NOTHING = -2;

  private final Reader text;
  private final char quote;
  private boolean lineStart = true;
  private boolean cellStart = true;
  private boolean quoted;
  private boolean closed;
  private int next = NOTHING;

  BlankRuns(Reader text, char quote) {
    this.text = text;
    this.quote = quote;
  }

  /** Returns whether a character separates cells. */
  static boolean isBlank(int c) {
    return c == ' ' || c == '\t';
  }

  @Override
  public int read() throws IOException {
    int c = take();
    if (quoted) {
      if (c == quote) {
        quoted = false;
        closed = true;
      }
      return c;
    }
    if (isBlank(c)) {
      while (isBlank(c)) {
        c = take();
      }
      next = c;
      boolean between = !lineStart && c >= 0 && c != '\n' && c != '\r';
      cellStart = true;
      closed = false;
      return between ? '\t' : read();
    }
    // A quote that is written twice stands for itself and ends nothing.
    quoted = c == quote && (cellStart || closed);
    lineStart = c == '\n' || c == '\r';
    cellStart = lineStart;
    closed = false;
    return c;
  }

  private int take() throws IOException {
    if (next == NOTHING) {
      return text.read();
    }
    int taken = next;
    next = NOTHING;
    return taken;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int c = read();
      if (c < 0) {
        next = c;
        break;
      }
      buffer[offset + count++] = (char) c;
    }
    return count == 0 && length > 0 ? -1 : count;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
