package io.github.experimentmaven.gate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers in messages: few digits, never rounded so that a broken rule looks kept. */
final class Decimals {

  private static final int DIGITS = 4;

  private Decimals() {}

  /** Returns a value rounded to four significant digits, away from the allowed range. */
  static String towardsViolation(double value, double limit, boolean max) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    boolean violates = max ? value > limit : value < limit;
    RoundingMode mode =
        violates ? (max ? RoundingMode.CEILING : RoundingMode.FLOOR) : RoundingMode.HALF_EVEN;
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS, mode));
    boolean looksViolating =
        max
            ? rounded.compareTo(new BigDecimal(limit)) > 0
            : rounded.compareTo(new BigDecimal(limit)) < 0;
    return violates == looksViolating ? plain(rounded) : plain(value);
  }

  /** Returns the size of a difference, rounded up to two significant digits. */
  static String difference(double value, double limit) {
    double difference = Math.abs(value - limit);
    if (!Double.isFinite(difference)) {
      return Double.toString(difference);
    }
    return plain(new BigDecimal(difference).round(new MathContext(2, RoundingMode.UP)));
  }

  static String plain(double value) {
    return Double.isFinite(value) ? plain(BigDecimal.valueOf(value)) : Double.toString(value);
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
