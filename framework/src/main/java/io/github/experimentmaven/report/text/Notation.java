package io.github.experimentmaven.report.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How numbers that are read together are written, such as those of one column of a table: a mixture
 * of {@code 2289934498} and {@code 4.657e+11} hides which is larger.
 */
public enum Notation {
  /** As decimals: {@code 0.3331}. */
  FIXED,
  /** With a power of ten: {@code 3.331e-01}. */
  SCIENTIFIC;

  /**
   * A mean and how far single values lie around it.
   *
   * @param value the mean
   * @param spread the standard deviation or standard error; 0 or NaN where there is none
   */
  public record Mean(double value, double spread) {

    private double size() {
      return Double.isNaN(spread) ? value : Math.max(Math.abs(value), Math.abs(spread));
    }
  }

  static final int DIGITS = 4;

  private static final int SPREAD_DIGITS = 2;

  /** Magnitudes at which decimals are as short as powers of ten. */
  private static final int SMALLEST = -5;

  private static final int LARGEST = 9;

  /** Where most numbers are of these magnitudes, one that is far out must not garble them all. */
  private static final int SMALLEST_USUAL = -3;

  private static final int LARGEST_USUAL = 5;
  private static final int SMALLEST_OF_USUAL = -9;
  private static final int LARGEST_OF_USUAL = 20;

  /** A spread so many magnitudes below its mean is only said to be small. */
  private static final int MOST_APART = 6;

  /** Returns the notation of some numbers; those that are not finite and 0 fit any. */
  public static Notation of(double... values) {
    int[] magnitudes =
        Arrays.stream(values)
            .filter(value -> Double.isFinite(value) && value != 0)
            .mapToInt(Notation::magnitude)
            .sorted()
            .toArray();
    if (magnitudes.length == 0) {
      return FIXED;
    }
    int smallest = magnitudes[0];
    int largest = magnitudes[magnitudes.length - 1];
    int median = magnitudes[(magnitudes.length - 1) / 2];
    boolean all = smallest >= SMALLEST && largest <= LARGEST;
    boolean usual =
        median >= SMALLEST_USUAL
            && median <= LARGEST_USUAL
            && smallest >= SMALLEST_OF_USUAL
            && largest <= LARGEST_OF_USUAL;
    return all || usual ? FIXED : SCIENTIFIC;
  }

  /** Returns the notation of some means and their spreads, of which NaN stands for none. */
  public static Notation of(List<Mean> means) {
    return of(means.stream().mapToDouble(Mean::size).toArray());
  }

  /**
   * Returns a number with four significant digits, fewer where it has no more; {@code –} for NaN.
   */
  public String number(double value) {
    if (!Double.isFinite(value)) {
      return special(value);
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
    int digits = Math.min(DIGITS, exact.precision());
    return this == FIXED
        ? fixed(value, digits - 1 - magnitude(value))
        : scientific(value, digits - 1);
  }

  /** Returns a number with two significant digits, for the ends of intervals. */
  public String rough(double value) {
    if (!Double.isFinite(value) || value == 0) {
      return number(value);
    }
    return strip(
        this == FIXED
            ? fixed(value, SPREAD_DIGITS - 1 - magnitude(value))
            : scientific(value, SPREAD_DIGITS - 1));
  }

  /** Returns a number as {@link #number} does, without zeros at its end. */
  public String plain(double value) {
    return strip(number(value));
  }

  /** Returns a number as {@link #number} does, its thousands separated: {@code 57,151,190}. */
  public String grouped(double value) {
    return group(plain(value));
  }

  /**
   * Returns a mean and its spread with the same number of decimals, so that the spread shows two
   * significant digits.
   */
  public Measure measure(Mean of) {
    double mean = of.value();
    double spread = of.spread();
    if (!Double.isFinite(mean) || !Double.isFinite(spread) || spread == 0) {
      return new Measure(number(mean), spread == 0 ? "0" : "");
    }
    int apart = mean == 0 ? 0 : magnitude(mean) - magnitude(spread);
    if (apart > MOST_APART) {
      return new Measure(number(mean), "<" + power(magnitude(mean) - (DIGITS - 1)));
    }
    int decimals = SPREAD_DIGITS - 1 - magnitude(spread);
    return this == FIXED
        ? new Measure(fixed(mean, decimals), fixed(spread, decimals))
        : new Measure(
            scientific(mean, Math.max(apart, 0) + SPREAD_DIGITS - 1),
            scientific(spread, SPREAD_DIGITS - 1));
  }

  private String power(int exponent) {
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(exponent);
    return this == FIXED && exponent < 0
        ? power.toPlainString()
        : this == FIXED ? "1" : scientific(power.doubleValue(), 0);
  }

  static String fixed(double value, int decimals) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(Math.max(0, decimals), RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? rounded.abs().toPlainString() : rounded.toPlainString();
  }

  static String scientific(double value, int decimals) {
    return value == 0 ? "0" : String.format(Locale.ROOT, "%." + Math.max(0, decimals) + "e", value);
  }

  static String strip(String number) {
    if (number.indexOf('.') < 0) {
      return number;
    }
    int mark = number.indexOf('e');
    String mantissa = mark < 0 ? number : number.substring(0, mark);
    String stripped = new BigDecimal(mantissa).stripTrailingZeros().toPlainString();
    return mark < 0 ? stripped : stripped + number.substring(mark);
  }

  static String group(String number) {
    int whole = number.indexOf('.') < 0 ? number.length() : number.indexOf('.');
    return number.contains("e")
        ? number
        : number.substring(0, whole).replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",")
            + number.substring(whole);
  }

  /** Returns the power of ten of the first digit that is shown: 0 for 9.9, 1 for 9.9999. */
  static int magnitude(double value) {
    if (value == 0) {
      return 0;
    }
    BigDecimal decimal = new BigDecimal(value).round(new MathContext(DIGITS));
    return decimal.precision() - decimal.scale() - 1;
  }

  static String special(double value) {
    return Double.isNaN(value) ? "–" : value > 0 ? "∞" : "-∞";
  }
}
