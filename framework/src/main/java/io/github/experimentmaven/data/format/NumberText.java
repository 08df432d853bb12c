package io.github.experimentmaven.data.format;

import com.fasterxml.jackson.core.io.NumberInput;
import com.fasterxml.jackson.core.io.NumberOutput;

/** Numbers of formats with types as texts: whole ones without a decimal point, others shortest. */
public final class NumberText {

  /** Beyond it there are whole numbers that are no doubles. */
  private static final double EXACT = 0x1p53;

  private NumberText() {}

  /** Returns a number's text. */
  public static String of(double number) {
    return isWhole(number) && !isLarge(number)
        ? Long.toString((long) number)
        : NumberOutput.toString(number, true);
  }

  /** Returns whether a whole number may be another than the double nearest to it. */
  static boolean isLarge(double number) {
    return Math.abs(number) >= EXACT && isWhole(number);
  }

  private static boolean isWhole(double number) {
    return number == Math.rint(number) && !Double.isInfinite(number);
  }

  /** Returns whether a text writes a number. */
  static boolean writes(String text, double number) {
    return NumberInput.looksLikeValidNumber(text) && NumberInput.parseDouble(text, true) == number;
  }
}
