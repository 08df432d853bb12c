package io.github.experimentmaven.report.text;

import java.util.regex.Pattern;

/** Text in Markdown that is shown as it is. */
public final class MarkdownText {

  private static final String SPECIAL = "\\`*_[]#|~$";

  private static final Pattern LIST_MARK = Pattern.compile("^(\\s*\\d*)([-+.)])(?=\\s)");

  private MarkdownText() {}

  /** Returns a text on one line as Markdown that shows it, in a cell of a table too. */
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char character : Names.singleLine(text).toCharArray()) {
      switch (character) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        default -> {
          if (SPECIAL.indexOf(character) >= 0) {
            escaped.append('\\');
          }
          escaped.append(character);
        }
      }
    }
    return LIST_MARK.matcher(escaped).replaceFirst("$1\\\\$2");
  }
}
