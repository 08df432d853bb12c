package io.github.experimentmaven.spec.edit;

import java.util.Optional;

/**
 * The lines of a text, which end as its first one does where more are added.
 *
 * @param text the text
 */
record Lines(String text) {

  /** Returns what ends a line. */
  String end() {
    int feed = text.indexOf('\n');
    if (feed < 0) {
      return text.indexOf('\r') < 0 ? "\n" : "\r";
    }
    return feed > 0 && text.charAt(feed - 1) == '\r' ? "\r\n" : "\n";
  }

  /** Returns where the line of a place starts. */
  int startOf(int place) {
    int start = place;
    while (start > 0 && !isBreak(start - 1)) {
      start--;
    }
    return start;
  }

  /** Returns where the line of a place ends, before what ends it. */
  int endOf(int place) {
    int end = place;
    while (end < text.length() && !isBreak(end)) {
      end++;
    }
    return end;
  }

  /** Returns where the line after that of a place starts; the length of the text after the last. */
  int next(int place) {
    int end = endOf(place);
    if (text.startsWith("\r\n", end)) {
      return end + 2;
    }
    return Math.min(text.length(), end + 1);
  }

  private boolean isBreak(int place) {
    return text.charAt(place) == '\n' || text.charAt(place) == '\r';
  }

  /** Returns the blanks before a place; empty where something else is before it on its line. */
  Optional<String> soleIndent(int place) {
    String before = text.substring(startOf(place), place);
    return before.isBlank() ? Optional.of(before) : Optional.empty();
  }

  /**
   * Returns the blanks before a place.
   *
   * @throws UneditableException if something else is before it on its line
   */
  String indent(int place) throws UneditableException {
    return soleIndent(place)
        .orElseThrow(() -> new UneditableException("something is before an option on its line"));
  }

  /**
   * Returns where the line of a place ends, after which there is nothing but a comment.
   *
   * @throws UneditableException if there is something else
   */
  int endWithComment(int place) throws UneditableException {
    String after = text.substring(place, endOf(place)).strip();
    if (!after.isEmpty() && !after.startsWith("#")) {
      throw new UneditableException("`" + after + "` is after it on its line");
    }
    return endOf(place);
  }

  /**
   * Returns where a section ends that begins at a place: comments below it that are indented more
   * belong to it.
   *
   * @param start where its key is
   * @param last where its last value ends
   * @throws UneditableException if something else is on its last line
   */
  int endOfSection(int start, int last) throws UneditableException {
    int column = start - startOf(start);
    int end = endWithComment(last);
    int line = next(last);
    while (line < text.length()) {
      String written = text.substring(line, endOf(line));
      String stripped = written.strip();
      if (stripped.startsWith("#") && written.indexOf('#') > column) {
        end = endOf(line);
      } else if (!stripped.isEmpty()) {
        break;
      }
      line = next(line);
    }
    return end;
  }
}
