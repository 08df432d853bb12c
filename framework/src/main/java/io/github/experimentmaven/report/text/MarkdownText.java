package io.github.experimentmaven.report.text;

import java.util.regex.Pattern;

/** Text in Markdown that is shown as it is. */
public final class MarkdownText {

  private static final String SPECIAL = "\\`*_[]#|~$";

  private static final Pattern LIST_MARK = Pattern.compile("^(\\s*\\d*)([-+.)])(?=\\s)");

  /** After what a renderer of comments makes a mention, a reference, a picture or a link. */
  private static final Pattern LIVE =
      Pattern.compile(
          "(?<=[@#!&%~^:$])(?=[\\p{L}\\p{N}_\"+-])|(?<=[Ww]{3})(?=\\.)|(?<=\\p{L})(?=://)"
              + "|(?<=\\b[Gg][Hh])(?=-\\p{N})");

  /** A space without width. */
  private static final String UNSEEN = "\u200b";

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N} ._=,:;()/+\\[\\]-]+");

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

  /**
   * Returns a text as {@link #escape} does that does nothing in a comment on GitHub or GitLab: it
   * mentions nobody, refers to nothing and links to nowhere. Their renderers look for such at the
   * text that a reader sees, where no escape is left, so a space without width parts it.
   */
  public static String inert(String text) {
    return escape(LIVE.matcher(Names.singleLine(text)).replaceAll(UNSEEN));
  }

  /** Returns a name as code, in a cell of a table too, in which it does nothing either. */
  public static String code(String name) {
    String shown = Names.singleLine(name).strip();
    return PLAIN.matcher(shown).matches() ? "`" + shown + "`" : "<code>" + inert(shown) + "</code>";
  }
}
