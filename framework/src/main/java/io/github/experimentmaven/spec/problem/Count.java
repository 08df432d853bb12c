package io.github.experimentmaven.spec.problem;

import java.util.Locale;

/** Numbers of things in messages, each with its noun in the right number. */
public final class Count {

  private Count() {}

  /**
   * Returns {@code 1 trial}, or {@code 2,988 trials}.
   *
   * @param number how many there are
   * @param thing what they are, in the singular; its plural has an {@code s}
   */
  public static String of(long number, String thing) {
    return of(number, thing, thing + "s");
  }

  /** Returns a number of things whose plural is another word: {@code 2 boxes}. */
  public static String of(long number, String thing, String things) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? thing : things);
  }
}
