package io.github.experimentmaven.tree.boosting;

import java.util.Locale;

/** A check of single values, with a message that says what was found and what was expected. */
final class Check {

  private Check() {}

  static void that(String name, Object value, boolean holds, String expected) {
    if (!holds) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%s is %s, but must be %s", name, value, expected));
    }
  }
}
