package io.github.experimentmaven.mlp.option;

import java.util.Locale;

/** Checks of single values, with messages that say what was found and what was expected. */
final class Check {

  private Check() {}

  static void atLeast(String name, int value, int minimum) {
    if (value < minimum) {
      throw refused(name, value, "a whole number of at least " + minimum);
    }
  }

  static void positive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw refused(name, value, "a finite number greater than 0");
    }
  }

  static void notNegative(String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw refused(name, value, "a finite number of at least 0");
    }
  }

  static void fraction(String name, double value) {
    if (!(value >= 0 && value < 1)) {
      throw refused(name, value, "a number of at least 0 and less than 1");
    }
  }

  static void between0And1Exclusive(String name, double value) {
    if (!(value > 0 && value < 1)) {
      throw refused(name, value, "a number greater than 0 and less than 1");
    }
  }

  static void positiveUpTo1(String name, double value) {
    if (!(value > 0 && value <= 1)) {
      throw refused(name, value, "a number greater than 0 and at most 1");
    }
  }

  private static IllegalArgumentException refused(String name, Object value, String expected) {
    return new IllegalArgumentException(
        String.format(Locale.ROOT, "%s is %s, but must be %s", name, value, expected));
  }
}
