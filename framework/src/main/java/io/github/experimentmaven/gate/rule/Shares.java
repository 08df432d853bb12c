package io.github.experimentmaven.gate.rule;

import com.fasterxml.jackson.core.io.NumberOutput;

/** Shares of rows as messages show them. */
final class Shares {

  private static final double TENTHS = 1000;

  private Shares() {}

  /** Returns a percentage with at most one decimal, rounded to the nearest. */
  static String rounded(double share) {
    return percent(Math.floor(share * TENTHS + 0.5) / 10);
  }

  /** Returns a percentage with at most one decimal, rounded towards more where it is above. */
  static String beyond(double share, double limit) {
    double rounded = Math.floor(share * TENTHS + 0.5) / 10;
    boolean hidden = share > limit && rounded <= limit * 100;
    return percent(hidden ? Math.floor(share * TENTHS + 1) / 10 : rounded);
  }

  /** Returns a limit as it was meant. */
  static String limit(double share) {
    return percent(Math.rint(share * 1e8) / 1e6);
  }

  private static String percent(double value) {
    String text = NumberOutput.toString(value, true);
    return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + " %";
  }
}
