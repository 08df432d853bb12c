package io.github.experimentmaven.report.console;

/** How emphasis looks; the build tool decides whether there are colours. */
public interface TextStyle {

  /** No emphasis at all. */
  TextStyle PLAIN = new TextStyle() {};

  /** Marks the best of several values. */
  default String best(String text) {
    return text;
  }

  /** Marks something that went as it should. */
  default String success(String text) {
    return text;
  }

  /** Marks something that went wrong. */
  default String failure(String text) {
    return text;
  }
}
