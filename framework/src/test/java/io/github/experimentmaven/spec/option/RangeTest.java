package io.github.experimentmaven.spec.option;

import static io.github.experimentmaven.spec.option.WrittenOptions.fitSchema;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RangeTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final List<String> NUMBERS =
      List.of(
          "-3000000000",
          "-2147483649",
          "-2147483648",
          "-3",
          "-2",
          "-0.5",
          "0",
          "0.25",
          "0.5",
          "1",
          "2",
          "2147483646",
          "2147483647",
          "2147483648",
          "1e300");

  static Stream<Range> ranges() {
    List<Range> ranges = new ArrayList<>(List.of(Range.ANY, Range.atLeast(-2)));
    for (double low : new double[] {-INFINITY, -3e9, -2147483648.0, -2, 0, 0.25}) {
      for (double high : new double[] {0.5, 2, 2147483647.0, 3e9, INFINITY}) {
        for (boolean included : new boolean[] {true, false}) {
          ranges.add(
              new Range(low, included && low != -INFINITY, high, !included && high != INFINITY));
          ranges.add(
              new Range(low, included && low != -INFINITY, high, included && high != INFINITY));
        }
      }
    }
    return ranges.stream();
  }

  private static boolean isRead(Option<?> option, String number) {
    try {
      option.in(WrittenOptions.of("x: " + number));
      return true;
    } catch (InvalidInputException refused) {
      return false;
    }
  }

  @ParameterizedTest
  @MethodSource("ranges")
  void allowsTheNumbersThatItsSchemaAllows(Range range) {
    Option<Double> number = Option.number("x", "A number.", range);
    for (String written : NUMBERS) {
      assertThat(isRead(number, written)).as(written).isEqualTo(fitSchema(number, "x: " + written));
    }
  }

  @ParameterizedTest
  @MethodSource("ranges")
  void allowsTheWholeNumbersOf32BitsThatItsSchemaAllows(Range range) {
    Option<Integer> whole = Option.integer("x", "A number.", range);
    for (String written : NUMBERS) {
      assertThat(isRead(whole, written)).as(written).isEqualTo(fitSchema(whole, "x: " + written));
      double value = Double.parseDouble(written);
      assertThat(isRead(whole, written))
          .as(written)
          .isEqualTo(range.contains(value) && value == (int) value);
    }
  }

  static Stream<Arguments> words() {
    return Stream.of(
        arguments(Range.ANY, ""),
        arguments(Range.POSITIVE, " greater than 0"),
        arguments(Range.NOT_NEGATIVE, " of at least 0"),
        arguments(Range.FRACTION, " of at least 0 and less than 1"),
        arguments(Range.UNIT, " of at least 0 and at most 1"),
        arguments(Range.atLeast(1.5), " of at least 1.5"),
        arguments(new Range(-INFINITY, false, 3, false), " less than 3"),
        arguments(new Range(-INFINITY, false, 3, true), " at most 3"));
  }

  @ParameterizedTest
  @MethodSource("words")
  void saysItsBounds(Range range, String words) {
    assertThat(range.describe()).isEqualTo(words);
  }

  @Test
  void holdsNoNumberThatIsNone() {
    assertThat(Range.ANY.contains(Double.NaN)).isFalse();
  }
}
