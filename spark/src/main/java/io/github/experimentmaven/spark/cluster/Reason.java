package io.github.experimentmaven.spark.cluster;

/** Why something failed, in one line. */
final class Reason {

  private static final String MOST_RECENT = "most recent failure: ";

  private Reason() {}

  /** Returns what was thrown; of a job that failed, what failed in the executor. */
  static String of(Throwable thrown) {
    String message = String.valueOf(thrown.getMessage());
    int recent = message.indexOf(MOST_RECENT);
    String reason = recent < 0 ? message : message.substring(recent + MOST_RECENT.length());
    String line = reason.lines().findFirst().orElse("");
    return recent < 0 ? thrown.getClass().getName() + ": " + line : line;
  }
}
