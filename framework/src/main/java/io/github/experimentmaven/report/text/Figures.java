package io.github.experimentmaven.report.text;

import io.github.experimentmaven.spec.problem.Count;
import java.util.Locale;

/** Numbers with as many digits as people read, with a decimal point in every locale. */
public final class Figures {

  private static final int DIGITS = Notation.DIGITS;
  private static final int ROUGH_DIGITS = 2;
  private static final int MOST_DECIMALS = 8;
  private static final int MOST_WHOLE_DIGITS = 9;

  private Figures() {}

  /**
   * Returns a number with four significant digits, fewer where it has no more; {@code –} for NaN.
   * Numbers that stand below each other share a {@link Notation}.
   */
  public static String number(double value) {
    return Notation.of(value).number(value);
  }

  /** Returns a number with two significant digits, for times and axis labels. */
  public static String rough(double value) {
    if (!Double.isFinite(value)) {
      return Notation.special(value);
    }
    int magnitude = Notation.magnitude(value);
    int digits = magnitude >= ROUGH_DIGITS ? magnitude + 1 : ROUGH_DIGITS;
    return Notation.strip(decimal(value, digits - 1 - magnitude));
  }

  /** Returns a number with four significant digits in at most nine characters. */
  public static String compact(double value) {
    if (!Double.isFinite(value)) {
      return Notation.special(value);
    }
    String text = Notation.strip(number(value));
    return text.length() <= 9 ? text : Notation.scientific(value, 2);
  }

  /** Returns a relative change with its sign: {@code +1.5 %}; 0 only where nothing changed. */
  public static String percentChange(double relative) {
    if (!Double.isFinite(relative)) {
      return Notation.special(relative);
    }
    return (relative > 0 ? "+" : "") + rough(relative * 100) + " %";
  }

  /** Returns a number without trailing zeros, at most six significant digits. */
  public static String plain(double value) {
    return Double.isFinite(value)
        ? Notation.strip(decimal(value, 5 - Notation.magnitude(value)))
        : Notation.special(value);
  }

  /** Returns a number as {@link #plain} does, its thousands separated: {@code 57,151,190}. */
  public static String grouped(double value) {
    return Notation.group(plain(value));
  }

  /** Returns a number with four significant digits, its thousands separated. */
  public static String groupedNumber(double value) {
    return Notation.of(value).grouped(value);
  }

  /** Returns a number of things: {@code 1 trial}, {@code 2,988 trials}. */
  public static String count(long number, String thing) {
    return Count.of(number, thing);
  }

  /** Returns a time as {@code 12 s}, {@code 3 min 05 s} or {@code 2 h 07 min}. */
  public static String duration(double seconds) {
    if (seconds < 9.95) {
      return String.format(Locale.ROOT, "%.1f s", Math.max(0, seconds));
    }
    long whole = Math.round(seconds);
    if (whole < 60) {
      return whole + " s";
    }
    return whole < 3600
        ? String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d h %02d min", whole / 3600, whole / 60 % 60);
  }

  private static String decimal(double value, int decimals) {
    return decimals > MOST_DECIMALS || Notation.magnitude(value) > MOST_WHOLE_DIGITS
        ? Notation.scientific(value, DIGITS - 1)
        : Notation.fixed(value, decimals);
  }
}
