package io.github.experimentmaven.data.csv;

import io.github.experimentmaven.spec.CsvFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the first lines of a file say of it.
 *
 * @param delimiter the character between cells: the one given, else the one a line {@code sep=;}
 *     names, else the candidate that the header has most of outside of quotes, unless more cells
 *     stand between blanks in every line
 * @param separatorLine whether the first line is {@code sep=;}, as Excel writes it, and no row
 */
record Layout(char delimiter, boolean separatorLine) {

  private static final String CANDIDATES = ",;\t|";
  private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)(\"?)sep=([^\r\n])\\1");
  private static final int LINES = 20;
  private static final int MOST_CHARACTERS = 1 << 22;
  private static final int MOST_SAMPLED_CHARACTERS = 1 << 16;

  /**
   * Looks at the first lines that are not blank and leaves the reader where it was.
   *
   * @throws IOException if the text cannot be read
   */
  static Layout detect(BufferedReader text, CsvFormat format) throws IOException {
    text.mark(MOST_CHARACTERS);
    List<String> lines = lines(text, format.quote());
    text.reset();
    if (lines.isEmpty()) {
      return new Layout(format.delimiter().orElse(','), false);
    }
    Matcher separator = SEPARATOR_LINE.matcher(lines.get(0).strip());
    if (separator.matches() || SEPARATOR_LINE.matcher(lines.get(0)).matches()) {
      char named = lines.get(0).charAt(lines.get(0).indexOf('=') + 1);
      return new Layout(format.delimiter().orElse(named), true);
    }
    return new Layout(format.delimiter().orElseGet(() -> delimiter(lines, format.quote())), false);
  }

  private static char delimiter(List<String> lines, char quote) {
    char best = CANDIDATES.charAt(0);
    for (int i = 1; i < CANDIDATES.length(); i++) {
      char candidate = CANDIDATES.charAt(i);
      if (count(lines.get(0), candidate, quote) > count(lines.get(0), best, quote)) {
        best = candidate;
      }
    }
    int delimiters = count(lines.get(0), best, quote);
    boolean blank = delimiters == 0 || best == '\t';
    return blank && isInBlanks(lines, delimiters + 1, quote) ? CsvFormat.BLANKS : best;
  }

  /** Tells whether blanks divide all lines into the same number of cells, more than so many. */
  private static boolean isInBlanks(List<String> lines, int cells, char quote) {
    int expected = runs(lines.get(0), quote);
    boolean aligned = lines.stream().anyMatch(line -> line.strip().contains("  "));
    return lines.size() > 1
        && expected > cells
        && (cells == 1 || aligned)
        && lines.stream().allMatch(line -> runs(line, quote) == expected);
  }

  private static int runs(String line, char quote) {
    int runs = 0;
    boolean quoted = false;
    boolean blank = true;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean separates = BlankRuns.isBlank(c) && !quoted;
      runs += blank && !separates ? 1 : 0;
      quoted ^= c == quote;
      blank = separates;
    }
    return runs;
  }

  private static int count(String line, char wanted, char quote) {
    int count = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      quoted ^= line.charAt(i) == quote;
      count += line.charAt(i) == wanted && !quoted ? 1 : 0;
    }
    return count;
  }

  private static List<String> lines(BufferedReader text, char quote) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    boolean quoted = false;
    int read = 0;
    int most = MOST_CHARACTERS;
    int c = text.read();
    for (; c >= 0 && ++read < most && lines.size() < LINES; c = text.read()) {
      quoted ^= c == quote;
      if ((c != '\n' && c != '\r') || quoted) {
        line.append((char) c);
      } else if (!line.toString().isBlank()) {
        lines.add(line.toString());
        line.setLength(0);
        most = Math.min(MOST_CHARACTERS, read + MOST_SAMPLED_CHARACTERS);
      } else {
        line.setLength(0);
      }
    }
    // A line that was not read to its end says nothing, unless it is the only one.
    if (!line.toString().isBlank() && (c < 0 || lines.isEmpty())) {
      lines.add(line.toString());
    }
    return lines;
  }
}
