package io.github.experimentmaven.run.trial;

/** What was thrown, in one line for people. */
public final class FailureText {

  private static final int LONGEST = 160;
  private static final int DEEPEST = 20;

  private FailureText() {}

  /** Returns the class of what was thrown and the first line of its message, where it has one. */
  public static String of(Throwable thrown) {
    String type = thrown.getClass().getName();
    return thrown.getMessage() == null
        ? type
        : type + ": " + thrown.getMessage().lines().findFirst().orElse("");
  }

  /**
   * Returns the same of what caused it all: libraries wrap what a class of a model throws in words
   * of their own. Cut where it is long, as some messages hold a whole provenance.
   */
  public static String ofCause(Throwable thrown) {
    Throwable cause = thrown;
    // Causes may go round in a circle.
    for (int depth = 0; depth < DEEPEST && cause.getCause() != null; depth++) {
      cause = cause.getCause();
    }
    String text = of(cause);
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
