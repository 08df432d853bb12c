package io.github.experimentmaven.data.load;

import java.io.BufferedReader;
import java.io.IOException;

/** Finds the delimiter of a file: the candidate its header line has most of outside of quotes. */
final class Delimiter {
  private static final String CANDIDATES = ",;\t|";
  private static final int MAX_HEADER_CHARACTERS = 1 << 22;

  private Delimiter() {}

  /**
   * Looks at the first line that is not blank and leaves the reader where it was.
   *
   * @throws IOException if the text cannot be read
   */
  static char detect(BufferedReader text, char quote) throws IOException {
    text.mark(MAX_HEADER_CHARACTERS);
    int[] counts = new int[CANDIDATES.length()];
    boolean quoted = false;
    boolean blank = true;
    int read = 0;
    for (int c = text.read(); c >= 0 && ++read < MAX_HEADER_CHARACTERS; c = text.read()) {
      if (c == quote) {
        quoted = !quoted;
      }
      if ((c == '\n' || c == '\r') && !quoted && !blank) {
        break;
      }
      int candidate = CANDIDATES.indexOf(c);
      if (candidate >= 0 && !quoted) {
        counts[candidate]++;
      }
      blank &= Character.isWhitespace(c);
    }
    text.reset();
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      if (counts[i] > counts[best]) {
        best = i;
      }
    }
    return CANDIDATES.charAt(best);
  }
}
