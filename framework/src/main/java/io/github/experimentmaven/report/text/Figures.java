package io.github.experimentmaven.report.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers with as many digits as people read, with a decimal point in every locale. */
public final class Figures {

  private static final int DIGITS = 4;
  private static final int SPREAD_DIGITS = 2;
  private static final int MOST_DECIMALS = 6;
  private static final int MOST_WHOLE_DIGITS = 9;

  private Figures() {}

  /** Returns a number with four significant digits; {@code –} for NaN. */
  public static String number(double value) {
    if (!Double.isFinite(value)) {
      return special(value);
    }
    return decimal(value, DIGITS - 1 - exponent(value));
  }

  /** Returns a number with two significant digits, for times and axis labels. */
  public static String rough(double value) {
    if (!Double.isFinite(value)) {
      return special(value);
    }
    int digits = exponent(value) >= SPREAD_DIGITS ? exponent(value) + 1 : SPREAD_DIGITS;
    return strip(decimal(value, digits - 1 - exponent(value)));
  }

  /** Returns a number with four significant digits in at most nine characters. */
  public static String compact(double value) {
    if (!Double.isFinite(value)) {
      return special(value);
    }
    String text = strip(decimal(value, DIGITS - 1 - exponent(value)));
    return text.length() <= 9 ? text : scientific(value, 2);
  }

  /** Returns a relative change with its sign: {@code +1.5 %}; 0 only where nothing changed. */
  public static String percentChange(double relative) {
    if (!Double.isFinite(relative)) {
      return special(relative);
    }
    return (relative > 0 ? "+" : "") + rough(relative * 100) + " %";
  }

  /** Returns a number without trailing zeros, at most six significant digits. */
  public static String plain(double value) {
    if (!Double.isFinite(value)) {
      return special(value);
    }
    return strip(decimal(value, 5 - exponent(value)));
  }

  /**
   * Returns a mean and its spread with the same number of decimals, so that the spread shows two
   * significant digits.
   *
   * @param mean the mean
   * @param spread the standard deviation or standard error; 0 or NaN where there is none
   */
  public static Measure measure(double mean, double spread) {
    if (!Double.isFinite(mean) || !Double.isFinite(spread) || spread == 0) {
      return new Measure(number(mean), spread == 0 ? "0" : "");
    }
    int decimals = SPREAD_DIGITS - 1 - exponent(spread);
    int leading = Math.max(exponent(mean), exponent(spread));
    if (tooLong(leading, decimals)) {
      return new Measure(scientific(mean, leading + decimals), scientific(spread, 1));
    }
    return new Measure(fixed(mean, decimals), fixed(spread, decimals));
  }

  /** Returns a number as {@link #plain} does, its thousands separated: {@code 57,151,190}. */
  public static String grouped(double value) {
    return group(plain(value));
  }

  /** Returns a number with four significant digits, its thousands separated. */
  public static String groupedNumber(double value) {
    return group(Double.isFinite(value) ? strip(number(value)) : special(value));
  }

  /** Returns a number of things: {@code 1 trial}, {@code 2,988 trials}. */
  public static String count(long number, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
  }

  private static String group(String number) {
    int whole = number.indexOf('.') < 0 ? number.length() : number.indexOf('.');
    return number.contains("e")
        ? number
        : number.substring(0, whole).replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",")
            + number.substring(whole);
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
    int exponent = exponent(value);
    return tooLong(exponent, decimals) ? scientific(value, DIGITS - 1) : fixed(value, decimals);
  }

  private static boolean tooLong(int exponent, int decimals) {
    return decimals > MOST_DECIMALS + 2 || exponent > MOST_WHOLE_DIGITS;
  }

  private static String fixed(double value, int decimals) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(Math.max(0, decimals), RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? rounded.abs().toPlainString() : rounded.toPlainString();
  }

  private static String scientific(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + Math.max(0, Math.min(decimals, 6)) + "e", value);
  }

  private static String strip(String number) {
    if (number.indexOf('.') < 0) {
      return number;
    }
    int mark = number.indexOf('e');
    String mantissa = mark < 0 ? number : number.substring(0, mark);
    String stripped = new BigDecimal(mantissa).stripTrailingZeros().toPlainString();
    return mark < 0 ? stripped : stripped + number.substring(mark);
  }

  private static int exponent(double value) {
    if (value == 0) {
      return 0;
    }
    BigDecimal decimal = new BigDecimal(value).round(new MathContext(DIGITS));
    return decimal.precision() - decimal.scale() - 1;
  }

  private static String special(double value) {
    return Double.isNaN(value) ? "–" : value > 0 ? "∞" : "-∞";
  }
}
