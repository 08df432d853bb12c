package io.github.experimentmaven.gate.change;

import io.github.experimentmaven.result.csv.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers in messages: few digits, never rounded so that a broken rule looks kept. */
public final class Decimals {

  private static final int DIGITS = 4;
  private static final int MOST_DIGITS = 17;

  private Decimals() {}

  /** Returns a value rounded to four significant digits, away from the allowed range. */
  public static String towardsViolation(double value, double limit, boolean max) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    boolean violates = max ? value > limit : value < limit;
    RoundingMode mode =
        violates ? (max ? RoundingMode.CEILING : RoundingMode.FLOOR) : RoundingMode.HALF_EVEN;
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS, mode));
    BigDecimal shownLimit = new BigDecimal(Numbers.shortest(limit));
    boolean looksViolating =
        max ? rounded.compareTo(shownLimit) > 0 : rounded.compareTo(shownLimit) < 0;
    return violates == looksViolating ? plain(rounded) : plain(value);
  }

  /** Returns the size of a difference, rounded up to two significant digits. */
  public static String difference(double value, double limit) {
    double difference = Math.abs(value - limit);
    if (!Double.isFinite(difference)) {
      return Double.toString(difference);
    }
    return plain(new BigDecimal(difference).round(new MathContext(2, RoundingMode.UP)));
  }

  /** Returns a value with four significant digits, or more where it would look like another. */
  static String apart(double value, double other) {
    for (int digits = DIGITS; digits < MOST_DIGITS; digits++) {
      BigDecimal rounded = rounded(value, digits, RoundingMode.HALF_EVEN);
      if (rounded.compareTo(rounded(other, digits, RoundingMode.HALF_EVEN)) != 0) {
        return plain(rounded);
      }
    }
    return value == other ? shown(value) : plain(value);
  }

  /** Returns a value with four significant digits. */
  static String shown(double value) {
    return plain(rounded(value, DIGITS, RoundingMode.HALF_EVEN));
  }

  /** Returns the lower end of an interval with its sign, rounded outwards but never across 0. */
  static String low(double value) {
    return end(value, RoundingMode.FLOOR);
  }

  /** Returns the upper end of an interval with its sign, rounded outwards but never across 0. */
  static String high(double value) {
    return end(value, RoundingMode.CEILING);
  }

  private static String end(double value, RoundingMode mode) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    return (value > 0 ? "+" : "") + plain(rounded(value, DIGITS, mode));
  }

  public static String plain(double value) {
    return Double.isFinite(value)
        ? plain(new BigDecimal(Numbers.shortest(value)))
        : Double.toString(value);
  }

  public static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** Returns a fraction as a percentage, for example {@code 10%}. */
  public static String percent(double fraction) {
    return percent(plain(fraction));
  }

  static String percent(String fraction) {
    return plain(new BigDecimal(fraction).movePointRight(2)) + "%";
  }

  private static BigDecimal rounded(double value, int digits, RoundingMode mode) {
    return new BigDecimal(value).round(new MathContext(digits, mode));
  }
}
