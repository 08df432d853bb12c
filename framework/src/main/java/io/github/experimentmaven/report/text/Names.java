package io.github.experimentmaven.report.text;

import java.util.ArrayList;
import java.util.List;

/** Names of models and columns, which users choose freely, made fit for a narrow place. */
public final class Names {

  private static final String INDENT = "  ";
  private static final String BREAK_AFTER = " ,;:|/[]=-_.";

  private Names() {}

  /**
   * Returns a name in at most so many characters, its middle replaced by an ellipsis where it is
   * longer: the ends are where names of a grid differ.
   */
  public static String shorten(String name, int width) {
    String clean = singleLine(name);
    int length = clean.codePointCount(0, clean.length());
    if (length <= width) {
      return clean;
    }
    int tail = (width - 1) / 2;
    int head = width - 1 - tail;
    return clean.substring(0, clean.offsetByCodePoints(0, head))
        + "…"
        + clean.substring(clean.offsetByCodePoints(0, length - tail));
  }

  /**
   * Returns a text in lines of at most so many characters, broken after a blank or a mark such as a
   * comma where there is one near the end of the line; lines after the first are indented where
   * they have room for it.
   */
  public static List<String> wrap(String text, int width) {
    String rest = singleLine(text).strip();
    String indent = width > 4 * INDENT.length() ? INDENT : "";
    List<String> lines = new ArrayList<>();
    String margin = "";
    while (width(rest) > width - margin.length()) {
      int end = rest.offsetByCodePoints(0, width - margin.length());
      int cut = lastBreak(rest, end);
      lines.add(margin + rest.substring(0, cut).stripTrailing());
      rest = rest.substring(cut).stripLeading();
      margin = indent;
    }
    if (!rest.isEmpty() || lines.isEmpty()) {
      lines.add(margin + rest);
    }
    return lines;
  }

  private static int lastBreak(String text, int end) {
    for (int index = end; index > end / 2; index--) {
      if (text.charAt(index) == ' ' || BREAK_AFTER.indexOf(text.charAt(index - 1)) >= 0) {
        return index;
      }
    }
    return end;
  }

  /** Returns a text without line breaks and without characters that steer a terminal. */
  public static String singleLine(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            character ->
                clean.appendCodePoint(Character.isISOControl(character) ? ' ' : character));
    return clean.toString();
  }

  /** Returns a text padded with spaces on its right. */
  public static String padRight(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /** Returns a text padded with spaces on its left. */
  public static String padLeft(String text, int width) {
    return " ".repeat(Math.max(0, width - width(text))) + text;
  }

  /** Returns names as a sentence lists them: {@code a, b and c}. */
  public static String list(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** Returns how many characters a text has. */
  public static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
