package io.github.experimentmaven.spec.yaml;

/**
 * Tabs where YAML allows them and the parser does not: between a key's colon and its value, and in
 * what brackets and braces enclose, as JSON is indented. Each becomes one blank, so that every
 * place stays what it is.
 */
final class TabsAsBlanks {

  private final char[] text;
  private int open;
  private char last = '\n';

  private TabsAsBlanks(String text) {
    this.text = text.toCharArray();
  }

  static String of(String text) {
    TabsAsBlanks tabs = new TabsAsBlanks(text);
    tabs.replace();
    return new String(tabs.text);
  }

  private void replace() {
    for (int i = 0; i < text.length; i++) {
      char c = text[i];
      if (c == '\t' && mayBeBlank()) {
        text[i] = ' ';
      } else if (c == '#' && isAfterBlank(i)) {
        i = endOfLine(i) - 1;
      } else if ((c == '"' || c == '\'') && startsToken()) {
        i = endOfQuotes(i);
        last = c;
      } else if (c != ' ' && c != '\t' && c != '\r') {
        note(c);
      }
    }
  }

  private void note(char c) {
    if (c == '\n' && open > 0) {
      return;
    }
    boolean nested = open > 0 || startsToken();
    open += nested && (c == '[' || c == '{') ? 1 : 0;
    open -= open > 0 && (c == ']' || c == '}') ? 1 : 0;
    last = c;
  }

  /** Returns whether a text, a list or a mapping may begin here. */
  private boolean startsToken() {
    return last == '\n' || last == ':' || last == '-' || isInner(last);
  }

  private boolean mayBeBlank() {
    return last == ':' || last == '-' || (open > 0 && (isInner(last) || isClosing(last)));
  }

  private static boolean isInner(char c) {
    return c == ',' || c == '[' || c == '{';
  }

  private static boolean isClosing(char c) {
    return c == ']' || c == '}' || c == '"' || c == '\'' || Character.isLetterOrDigit(c);
  }

  private boolean isAfterBlank(int i) {
    return i == 0 || Character.isWhitespace(text[i - 1]);
  }

  private int endOfLine(int from) {
    int end = from;
    while (end < text.length && text[end] != '\n') {
      end++;
    }
    return end;
  }

  private int endOfQuotes(int from) {
    char quote = text[from];
    for (int i = from + 1; i < text.length; i++) {
      if (quote == '"' ? text[i] == '\\' : isDoubled(i)) {
        i++;
      } else if (text[i] == quote) {
        return i;
      }
    }
    return text.length;
  }

  private boolean isDoubled(int i) {
    return text[i] == '\'' && i + 1 < text.length && text[i + 1] == '\'';
  }
}
