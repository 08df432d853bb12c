package io.github.experimentmaven.data.text;

import com.fasterxml.jackson.core.io.NumberInput;
import io.github.experimentmaven.spec.CsvFormat;
import io.github.experimentmaven.spec.problem.LookAlikes;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads decimal numbers as people write them: an optional sign, digits with at most one decimal
 * separator, an optional exponent of ten; groups of three digits where a separator of thousands is
 * given. Nothing else is a number: no {@code 12d}, {@code 0x1p3}, {@code NaN} or digits of other
 * scripts, and nothing that a double can only hold as infinity or, though it is not, as zero.
 */
public final class StrictNumbers {

  private static final String CORRECT = ": correct the cell, or list the text under data.missing";
  private static final int LONG_DIGITS = 18;

  /** Integers up to this one are doubles. */
  private static final long EXACT_INTEGER = 1L << 53;

  private static final double[] EXACT_POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private static final int GROUP = 3;
  private static final String GROUPING = ",.' ";

  private final char decimal;
  private final Optional<Character> thousands;

  /**
   * Creates the reader of numbers without groups of digits.
   *
   * @param decimal the decimal separator
   */
  public StrictNumbers(char decimal) {
    this(decimal, Optional.empty());
  }

  /**
   * Creates the reader.
   *
   * @param decimal the decimal separator
   * @param thousands what may stand between groups of three digits; a blank stands for narrow and
   *     non-breaking ones too, an apostrophe for the curved one
   */
  public StrictNumbers(char decimal, Optional<Character> thousands) {
    this.decimal = decimal;
    this.thousands = thousands;
  }

  /** Returns the reader of the numbers of a file. */
  public static StrictNumbers of(CsvFormat format) {
    return new StrictNumbers(format.decimal(), format.thousands());
  }

  /** Returns the double nearest to the number, or {@code NaN} if the text is none. */
  public double parse(String text) {
    return parse(text.toCharArray(), 0, text.length());
  }

  /**
   * Returns the double nearest to the number, or {@code NaN} if the text is none.
   *
   * @param text an array that holds the text
   * @param start where it starts
   * @param end where it ends, exclusive
   */
  public double parse(char[] text, int start, int end) {
    if (thousands.isPresent()) {
      for (int i = start; i < end; i++) {
        if (isThousands(text[i])) {
          return parseGroups(text, start, end);
        }
      }
    }
    return parseDigits(text, start, end);
  }

  /** Numbers such as 0,455 are no thousands, so a first group has no leading zero. */
  private double parseGroups(char[] text, int start, int end) {
    char[] digits = new char[end - start];
    int length = 0;
    int i = start;
    if (text[i] == '-' || text[i] == '+') {
      digits[length++] = text[i++];
    }
    boolean first = true;
    int group = 0;
    for (; i < end && (isDigit(text[i]) || isThousands(text[i])); i++) {
      if (isDigit(text[i])) {
        group++;
        digits[length++] = text[i];
      } else if (first ? group > 0 && group <= GROUP && text[i - group] != '0' : group == GROUP) {
        first = false;
        group = 0;
      } else {
        return Double.NaN;
      }
    }
    if (first || group != GROUP) {
      return Double.NaN;
    }
    System.arraycopy(text, i, digits, length, end - i);
    return parseDigits(digits, 0, length + end - i);
  }

  private boolean isThousands(char c) {
    char separator = thousands.orElse(decimal);
    return c == separator
        || (separator == ' ' && (c == '\u00A0' || c == '\u2009' || c == '\u202F'))
        || (separator == '\'' && c == '\u2019');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private double parseDigits(char[] text, int start, int end) {
    int i = start < end && (text[start] == '-' || text[start] == '+') ? start + 1 : start;
    long digits = 0;
    int count = 0;
    int significant = 0;
    int decimals = -1;
    for (; i < end; i++) {
      char c = text[i];
      if (c >= '0' && c <= '9') {
        count++;
        decimals += decimals < 0 ? 0 : 1;
        if (significant > 0 || c != '0') {
          significant++;
        }
        if (significant <= LONG_DIGITS) {
          digits = digits * 10 + (c - '0');
        }
      } else if (c == decimal && decimals < 0) {
        decimals = 0;
      } else {
        break;
      }
    }
    if (count == 0) {
      return Double.NaN;
    }
    if (i < end) {
      return isExponent(text, i, end) ? parseExactly(text, start, end, significant) : Double.NaN;
    }
    if (significant <= LONG_DIGITS && digits <= EXACT_INTEGER && decimals < EXACT_POWERS.length) {
      // Both operands are exact doubles, so the quotient is the correctly rounded number.
      double magnitude = decimals > 0 ? digits / EXACT_POWERS[decimals] : digits;
      return text[start] == '-' ? -magnitude : magnitude;
    }
    return parseExactly(text, start, end, significant);
  }

  /** Returns why a text is no number, as the end of a sentence. */
  public String explain(String text) {
    String dotted = decimal == ',' ? text.replace('.', ',') : text.replace(',', '.');
    if (isOutOfRange(text)) {
      return "is out of the range of a double (about 4.9E-324 to 1.8E308)" + CORRECT;
    }
    if (text.isEmpty()) {
      return "is empty where a number is expected: list \"\" under data.missing to read it as"
          + " missing";
    }
    String advice =
        MissingMarkers.isMarker(text)
            ? ": list the text under data.missing to read it as missing"
            : CORRECT;
    if (!dotted.equals(text) && !Double.isNaN(parse(dotted))) {
      advice =
          decimal == ','
              ? ": data.format.decimal says that the file writes 1,5 and not 1.5"
              : ": set data.format.decimal to \",\" if the file writes 1,5 for 1.5";
    }
    Optional<Character> grouping = grouping(text);
    if (grouping.isPresent()) {
      advice =
          ": set data.format.thousands to \"%1$s\" if the file writes 1%1$s234 for 1234"
              .formatted(grouping.get());
    }
    return "is not a number such as 1234" + decimal + "5" + lookAlike(text).orElse(advice);
  }

  /** Returns what to do with a text that looks like a number and is written as none. */
  private Optional<String> lookAlike(String text) {
    String drawn = LookAlikes.drawn(text);
    return text.codePoints()
        .filter(c -> c > '~' || c < ' ')
        .boxed()
        .findFirst()
        .filter(c -> !Double.isNaN(parse(drawn)))
        .map(
            c ->
                String.format(
                    Locale.ROOT,
                    ", though it looks like %s: it holds the character U+%04X (%s); replace it in"
                        + " the file",
                    drawn,
                    c,
                    Character.getName(c)));
  }

  /** Returns the separator of thousands with which a text would be a number. */
  private Optional<Character> grouping(String text) {
    return GROUPING
        .chars()
        .mapToObj(c -> (char) c)
        .filter(c -> c != decimal && thousands.isEmpty())
        .filter(c -> !Double.isNaN(new StrictNumbers(decimal, Optional.of(c)).parse(text)))
        .findFirst();
  }

  private boolean isOutOfRange(String text) {
    int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
    if (exponent > 0) {
      return !Double.isNaN(parse(text.substring(0, exponent)))
          && isExponent(text.toCharArray(), exponent, text.length());
    }
    return text.length() > EXACT_POWERS.length && text.chars().allMatch(this::isNumeral);
  }

  private boolean isNumeral(int c) {
    return (c >= '0' && c <= '9') || c == decimal || c == '-' || c == '+';
  }

  private static boolean isExponent(char[] text, int start, int end) {
    int i = start + 1;
    if (text[start] != 'e' && text[start] != 'E') {
      return false;
    }
    if (i < end && (text[i] == '-' || text[i] == '+')) {
      i++;
    }
    int firstDigit = i;
    while (i < end && text[i] >= '0' && text[i] <= '9') {
      i++;
    }
    return i > firstDigit && i == end;
  }

  private double parseExactly(char[] text, int start, int end, int significant) {
    double value =
        decimal == '.'
            ? NumberInput.parseDouble(text, start, end - start, true)
            : NumberInput.parseDouble(
                new String(text, start, end - start).replace(decimal, '.'), true);
    boolean lost = Double.isInfinite(value) || (value == 0 && significant > 0);
    return lost ? Double.NaN : value;
  }
}
