package io.github.experimentmaven.data.prepare;

import io.github.experimentmaven.data.load.CellReading;
import io.github.experimentmaven.data.step.ValueKind;
import io.github.experimentmaven.spec.problem.Shown;
import java.math.BigInteger;
import java.util.stream.Collectors;

/** What a value of a row to predict stands for, read as a cell of the experiment's table is. */
sealed interface RawValue {

  /** No value. */
  record Missing() implements RawValue {}

  /** A number that is one. */
  record Numeric(double value) implements RawValue {}

  /** A text without blanks around it. */
  record Text(String value) implements RawValue {}

  /** A value that the column cannot hold. */
  record Unfit(String reason) implements RawValue {}

  /**
   * Reads a value that is there.
   *
   * @param value a text, or a number
   * @param kind whether the column holds numbers or texts
   * @param cells how the column's texts are read
   */
  static RawValue of(Object value, ValueKind kind, CellReading cells) {
    if (value instanceof CharSequence characters) {
      String text = characters.toString().strip();
      if (cells.missing().contains(text)) {
        return new Missing();
      }
      return kind == ValueKind.TEXT ? new Text(text) : number(text, cells);
    }
    if (value instanceof Number number) {
      return kind == ValueKind.TEXT ? text(number) : number(number);
    }
    return new Unfit(
        "a value of the class " + value.getClass().getName() + " is neither a text nor a number");
  }

  private static RawValue number(String text, CellReading cells) {
    double value = cells.numbers().parse(text);
    if (!Double.isNaN(value)) {
      return new Numeric(value);
    }
    String missing =
        cells.missing().stream().map(" or \"%s\""::formatted).collect(Collectors.joining());
    return new Unfit(
        "\"%s\" is not a number such as 1234%s5; no value is null%s"
            .formatted(Shown.text(text), cells.decimal(), missing));
  }

  private static RawValue number(Number number) {
    double value = number.doubleValue();
    return Double.isFinite(value)
        ? new Numeric(value)
        : new Unfit(number + " is no finite number; no value is null");
  }

  /** Other numbers can be written in several ways, each a category of its own. */
  private static RawValue text(Number number) {
    boolean whole =
        number instanceof Integer
            || number instanceof Long
            || number instanceof Short
            || number instanceof Byte
            || number instanceof BigInteger;
    return whole
        ? new Text(number.toString())
        : new Unfit(
            "the column holds texts, and the number "
                + number
                + " can be written in several ways: give the text that the data has");
  }
}
