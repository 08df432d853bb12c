package io.github.experimentmaven.result.csv;

import com.fasterxml.jackson.core.io.NumberOutput;

/** Numbers as result files hold them. */
public final class Numbers {

  private Numbers() {}

  /**
   * Returns the shortest decimal that reads back to the same value, the same on every JVM.
   *
   * <p>{@code Double.toString} gives more digits than needed before JDK 19, so its text depends on
   * the JVM; Jackson's writer (Giulietti's Schubfach) does not.
   */
  public static String shortest(double value) {
    return NumberOutput.toString(value, true);
  }
}
