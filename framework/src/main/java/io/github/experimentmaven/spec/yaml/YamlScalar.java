package io.github.experimentmaven.spec.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads unquoted YAML scalars: {@code true}, {@code null}, decimal numbers, and everything else as
 * text. What YAML 1.1 and 1.2 read differently ({@code no}, {@code 010}, {@code 12:30}, {@code
 * 1_000}) is text, so that it is never taken for a value it is not; where a number or a switch is
 * expected, {@link #hint} says how to write it.
 */
public final class YamlScalar {

  private static final Pattern WHOLE = Pattern.compile("[-+]?(0|[1-9][0-9]*)");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]+|(0|[1-9][0-9]*)(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final Pattern LEADING_ZERO = Pattern.compile("[-+]?0+[0-9]+(\\.[0-9]*)?");
  private static final Pattern UNDERSCORES = Pattern.compile("[-+]?[0-9][0-9_]*_[0-9_]*");
  private static final Pattern OTHER_BASE = Pattern.compile("0([xX][0-9a-fA-F]+|o[0-7]+|b[01]+)");
  private static final Pattern PERCENT = Pattern.compile("([0-9]+(?:\\.[0-9]+)?) ?%");
  private static final Pattern RANGE =
      Pattern.compile("([0-9]{1,6}) *(?:\\.\\.\\.?|…|-|–|to) *([0-9]{1,6})");
  private static final int MOST_SHOWN = 10;
  private static final Pattern GLUED = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_-]*):(\\S.*)");

  private static final Pattern YAML_1_1 =
      Pattern.compile(
          "|~|null|true|false|yes|no|on|off|y|n|[-+]?[0-9][0-9a-fox_.:t+-]*|[-+]?\\.(inf|nan)",
          Pattern.CASE_INSENSITIVE);

  private YamlScalar() {}

  /**
   * Reads a scalar.
   *
   * @throws ArithmeticException with a sentence for people, if a number is too large or too small
   */
  static JsonNode read(String text) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> nodes.nullNode();
      case "true", "True", "TRUE" -> nodes.booleanNode(true);
      case "false", "False", "FALSE" -> nodes.booleanNode(false);
      default -> {
        if (WHOLE.matcher(text).matches()) {
          yield nodes.numberNode(whole(text));
        }
        yield DECIMAL.matcher(text).matches()
            ? nodes.numberNode(decimal(text))
            : nodes.textNode(text);
      }
    };
  }

  /** Returns whether a text would be read as a number. */
  public static boolean isNumber(String text) {
    return WHOLE.matcher(text).matches() || DECIMAL.matcher(text).matches();
  }

  /** Returns whether every reader of YAML takes an unquoted scalar as text. */
  static boolean isText(String text) {
    return !YAML_1_1.matcher(text).matches() && !isNumber(text);
  }

  /** Returns how to write a text where something else was meant, if it looks like a known slip. */
  public static Optional<String> hint(String text, boolean numberExpected) {
    if (numberExpected && LEADING_ZERO.matcher(text).matches()) {
      return Optional.of("a leading zero is ambiguous in YAML: leave it out");
    }
    if (numberExpected && UNDERSCORES.matcher(text).matches()) {
      return Optional.of("write it without underscores: " + text.replace("_", ""));
    }
    if (numberExpected && OTHER_BASE.matcher(text).matches()) {
      return Optional.of("write it as a decimal number");
    }
    var percent = PERCENT.matcher(text);
    if (numberExpected && percent.matches()) {
      return Optional.of(
          "write it as a fraction: "
              + new BigDecimal(percent.group(1))
                  .movePointLeft(2)
                  .stripTrailingZeros()
                  .toPlainString());
    }
    var glued = GLUED.matcher(text);
    if (glued.matches()) {
      return Optional.of(
          "a blank is missing after the colon: write `"
              + glued.group(1)
              + ": "
              + glued.group(2)
              + "`");
    }
    return Optional.empty();
  }

  /** Returns the numbers of a range such as {@code 1..5}, separated by commas; long ones short. */
  public static Optional<String> range(String text) {
    var range = RANGE.matcher(text);
    if (!range.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(range.group(1));
    int last = Integer.parseInt(range.group(2));
    int shown = Math.min(last, first + MOST_SHOWN - 1);
    if (last <= first) {
      return Optional.empty();
    }
    return Optional.of(
        IntStream.rangeClosed(first, shown)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "))
            + (shown < last ? ", … and so on to " + last : ""));
  }

  private static long whole(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException tooLong) {
      throw new ArithmeticException(
          "the whole number " + text + " is too large; the largest is " + Long.MAX_VALUE);
    }
  }

  private static double decimal(String text) {
    double value = Double.parseDouble(text);
    if (Double.isInfinite(value)) {
      throw new ArithmeticException(
          "the number " + text + " is too large; the largest is about 1.8e308");
    }
    String digits = text.split("[eE]", 2)[0];
    if (value == 0 && digits.chars().anyMatch(c -> c >= '1' && c <= '9')) {
      throw new ArithmeticException(
          "the number " + text + " is too small to tell from 0; the smallest is about 4.9e-324");
    }
    return value;
  }
}
