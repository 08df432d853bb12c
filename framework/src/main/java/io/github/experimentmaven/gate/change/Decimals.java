package io.github.experimentmaven.gate.change;

import io.github.experimentmaven.result.csv.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Numbers in messages: few digits, never rounded so that a broken rule looks kept. */
public final class Decimals {

  private static final int DIGITS = 4;
  private static final int MOST_DIGITS = 17;

  /** Longer numbers are powers of ten, as in the tables. */
  private static final int LONGEST = 19;

  private static final RoundingMode NEAREST = RoundingMode.HALF_EVEN;

  private Decimals() {}

  /**
   * Returns a value with four significant digits as tables show it, or rounded away from the
   * allowed range where it would look kept otherwise.
   */
  public static String towardsViolation(double value, double limit, boolean max) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    boolean violates = max ? value > limit : value < limit;
    RoundingMode away = max ? RoundingMode.CEILING : RoundingMode.FLOOR;
    for (RoundingMode mode : violates ? List.of(NEAREST, away) : List.of(NEAREST)) {
      BigDecimal rounded = rounded(value, DIGITS, mode);
      if (violates == violates(rounded, new BigDecimal(Numbers.shortest(limit)), max)) {
        return plain(rounded);
      }
    }
    return plain(value);
  }

  private static boolean violates(BigDecimal value, BigDecimal limit, boolean max) {
    return max ? value.compareTo(limit) > 0 : value.compareTo(limit) < 0;
  }

  /** Returns the size of a difference with four significant digits. */
  public static String difference(double value, double limit) {
    double difference = Math.abs(value - limit);
    if (!Double.isFinite(difference)) {
      return Double.toString(difference);
    }
    return plain(rounded(difference, DIGITS, NEAREST));
  }

  /** Returns a value with four significant digits, or more where it would look like another. */
  public static String apart(double value, double other) {
    for (int digits = DIGITS; digits < MOST_DIGITS; digits++) {
      BigDecimal rounded = rounded(value, digits, NEAREST);
      if (rounded.compareTo(rounded(other, digits, NEAREST)) != 0) {
        return plain(rounded);
      }
    }
    return value == other ? shown(value) : plain(value);
  }

  /** Returns a value with four significant digits. */
  public static String shown(double value) {
    return plain(rounded(value, DIGITS, NEAREST));
  }

  /** Returns the lower end of an interval with its sign, rounded outwards but never across 0. */
  public static String low(double value) {
    return end(value, RoundingMode.FLOOR);
  }

  /** Returns the upper end of an interval with its sign, rounded outwards but never across 0. */
  public static String high(double value) {
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
    BigDecimal shortest = value.stripTrailingZeros();
    if (shortest.signum() == 0) {
      return "0";
    }
    String plain = shortest.toPlainString();
    return plain.length() <= LONGEST
        ? plain
        : String.format(Locale.ROOT, "%." + (shortest.precision() - 1) + "e", shortest);
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
