package io.github.experimentmaven.report.text;

/** Text in Markdown that is shown as it is. */
public final class MarkdownText {

  private MarkdownText() {}

  /** Returns a text on one line, fit for a cell of a table. */
  public static String cell(String text) {
    return text.replaceAll("[\\\\|*_`\\[\\]~#]", "\\\\$0")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replaceAll("[\r\n]+", " ");
  }
}
