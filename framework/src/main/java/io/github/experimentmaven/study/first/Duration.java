package io.github.experimentmaven.study.first;

/** Writes durations that are roughly known. */
final class Duration {

  private static final int MINUTE = 60;
  private static final int HOUR = 3600;

  private Duration() {}

  /** Returns a duration as people say it, such as {@code 20 s} or {@code 3 min}. */
  static String of(double seconds) {
    if (seconds < 1) {
      return "a second";
    }
    if (seconds < MINUTE) {
      return rounded(seconds) + " s";
    }
    return seconds < HOUR ? rounded(seconds / MINUTE) + " min" : rounded(seconds / HOUR) + " h";
  }

  private static long rounded(double value) {
    return value < 10 ? Math.round(Math.ceil(value)) : 10 * Math.round(value / 10);
  }
}
