package io.github.experimentmaven.spec.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What people write for a number, or for a key with its value, that YAML reads as a text. */
public final class YamlSlips {

  private static final Pattern LEADING_ZERO = Pattern.compile("([-+]?)0+([0-9]+(\\.[0-9]*)?)");
  private static final Pattern UNDERSCORES = Pattern.compile("[-+]?[0-9][0-9_]*_[0-9_]*");
  private static final Pattern OTHER_BASE =
      Pattern.compile("0(?:[xX]([0-9a-fA-F]{1,15})|o([0-7]{1,20})|b([01]{1,62}))");
  private static final Pattern PERCENT = Pattern.compile("([0-9]+(?:\\.[0-9]+)?) ?%");
  private static final Pattern RANGE =
      Pattern.compile("([0-9]{1,6}) *(?:\\.\\.\\.?|…|-|–|to) *([0-9]{1,6})");
  private static final Pattern GLUED = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_-]*):(\\S.*)");
  private static final int MOST_SHOWN = 10;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private YamlSlips() {}

  /**
   * A slip and its mend.
   *
   * @param words how to write what is meant
   * @param meant what is meant
   */
  public record Slip(String words, JsonNode meant) {}

  /**
   * A range of whole numbers.
   *
   * @param shown the numbers, separated by commas; long ranges short
   * @param first the first of them
   * @param last the last of them
   */
  public record Range(String shown, int first, int last) {

    /** Returns the numbers. */
    public LongStream numbers() {
      return LongStream.rangeClosed(first, last);
    }
  }

  /** Returns how to write a text where a number is due, if it looks like a known slip. */
  public static Optional<Slip> ofNumber(String text) {
    Matcher zero = LEADING_ZERO.matcher(text);
    if (zero.matches()) {
      return YamlScalar.number(zero.group(1) + zero.group(2))
          .map(meant -> new Slip("a leading zero is ambiguous in YAML: leave it out", meant));
    }
    if (UNDERSCORES.matcher(text).matches()) {
      String digits = text.replace("_", "");
      return YamlScalar.number(digits)
          .map(meant -> new Slip("write it without underscores: " + digits, meant));
    }
    Matcher base = OTHER_BASE.matcher(text);
    if (base.matches()) {
      long meant =
          base.group(1) != null
              ? Long.parseLong(base.group(1), 16)
              : base.group(2) != null
                  ? Long.parseLong(base.group(2), 8)
                  : Long.parseLong(base.group(3), 2);
      return Optional.of(new Slip("write it as a decimal number", JSON.numberNode(meant)));
    }
    Matcher percent = PERCENT.matcher(text);
    if (percent.matches()) {
      String fraction =
          new BigDecimal(percent.group(1)).movePointLeft(2).stripTrailingZeros().toPlainString();
      return YamlScalar.number(fraction)
          .map(meant -> new Slip("write it as a fraction: " + fraction, meant));
    }
    return Optional.empty();
  }

  /** Returns the key and the value that a text is if a blank is missing after its colon. */
  public static Optional<Slip> ofColon(String text) {
    Matcher glued = GLUED.matcher(text);
    if (!glued.matches()) {
      return Optional.empty();
    }
    String value = glued.group(2);
    JsonNode read = YamlScalar.readSafely(value).orElseGet(() -> JSON.textNode(value));
    return Optional.of(
        new Slip(
            "a blank is missing after the colon: write `" + glued.group(1) + ": " + value + "`",
            JSON.objectNode().set(glued.group(1), read)));
  }

  /** Returns the range that a text such as {@code 1..5} says. */
  public static Optional<Range> range(String text) {
    Matcher range = RANGE.matcher(text);
    if (!range.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(range.group(1));
    int last = Integer.parseInt(range.group(2));
    int shown = Math.min(last, first + MOST_SHOWN - 1);
    if (last <= first) {
      return Optional.empty();
    }
    String numbers =
        LongStream.rangeClosed(first, shown)
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(", "));
    return Optional.of(
        new Range(numbers + (shown < last ? ", … and so on to " + last : ""), first, last));
  }
}
