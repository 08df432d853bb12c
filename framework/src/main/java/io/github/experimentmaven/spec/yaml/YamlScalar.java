package io.github.experimentmaven.spec.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads unquoted YAML scalars: {@code true}, {@code null}, decimal numbers, and everything else as
 * text. What YAML 1.1 and 1.2 read differently ({@code no}, {@code 010}, {@code 12:30}, {@code
 * 1_000}) is text, so that it is never taken for a value it is not; where a number or a switch is
 * expected, {@link YamlSlips} say how to write it.
 */
public final class YamlScalar {

  private static final Pattern WHOLE = Pattern.compile("[-+]?(0|[1-9][0-9]*)");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]+|(0|[1-9][0-9]*)(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

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

  /** Returns the number that a text would be read as; empty where it is none, or out of range. */
  public static Optional<JsonNode> number(String text) {
    return isNumber(text) ? readSafely(text) : Optional.empty();
  }

  /** Returns what an unquoted text would be read as; empty where that is a number out of range. */
  static Optional<JsonNode> readSafely(String text) {
    try {
      return Optional.of(read(text));
    } catch (ArithmeticException outOfRange) {
      return Optional.empty();
    }
  }

  /** Returns whether every reader of YAML takes an unquoted scalar as text. */
  static boolean isText(String text) {
    return !YAML_1_1.matcher(text).matches() && !isNumber(text);
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
