package io.github.experimentmaven.report.text;

/** Names of models and columns, which users choose freely, made fit for a narrow place. */
public final class Names {

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

  /** Returns how many characters a text has. */
  public static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
