package io.github.experimentmaven.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotationTest {

  private static final int COLUMNS = 3_000;

  @ParameterizedTest
  @CsvSource({
    "0.01823456, 0.0012345, 0.0182 ± 0.0012",
    "123.456,    7.89,      123.5 ± 7.9",
    "5123.4,     321.0,     5123 ± 321",
    "0.5,        0,         0.5 ± 0",
    "1.5e-9,     2.5e-10,   1.50e-09 ± 2.5e-10",
    "-0.25,      0.0999,    -0.250 ± 0.100",
    "0.33312,    1e-12,     0.3331 ± <0.0001",
    "3331.2,     1e-9,      3331 ± <1",
    "3.3312e12,  1e-3,      3.331e+12 ± <1e+09",
    "0,          1e-12,     0 ± 1.0e-12",
    "0.5,        NaN,       0.5",
    "NaN,        NaN,       –",
  })
  void givesTheSpreadTwoDigitsAndTheMeanAsManyDecimals(double value, double spread, String text) {
    Notation.Mean mean = new Notation.Mean(value, spread);

    assertThat(Notation.of(List.of(mean)).measure(mean)).hasToString(text);
  }

  @Test
  void aColumnOfAnyNumbersHasOneNotation() {
    Random random = new Random(3);
    for (int column = 0; column < COLUMNS; column++) {
      double[] values = column(random);
      Notation notation = Notation.of(values);
      List<String> texts =
          Arrays.stream(values)
              .boxed()
              .flatMap(
                  value ->
                      Stream.of(
                          notation.number(value),
                          notation.plain(value),
                          notation.grouped(value),
                          notation.rough(value)))
              .toList();

      assertThatTheyAreAlike(texts);
    }
  }

  @Test
  void aColumnOfAnyMeansAndSpreadsHasOneNotation() {
    Random random = new Random(4);
    for (int column = 0; column < COLUMNS; column++) {
      List<Notation.Mean> means = new ArrayList<>();
      for (double value : column(random)) {
        double spread =
            random.nextInt(8) == 0
                ? 0
                : Math.abs(value) * StrictMath.pow(10, 4 - 16 * random.nextDouble());
        means.add(new Notation.Mean(value, spread));
      }
      Notation notation = Notation.of(means);

      assertThatTheyAreAlike(
          means.stream()
              .map(notation::measure)
              .flatMap(measure -> Stream.of(measure.mean(), measure.spread().replace("<", "")))
              .toList());
    }
  }

  @Test
  void aNumberKeepsItsValueButForFourDigits() {
    Random random = new Random(5);
    for (int column = 0; column < COLUMNS; column++) {
      double[] values = column(random);
      Notation notation = Notation.of(values);
      for (double value : values) {
        double read = Double.parseDouble(notation.number(value));

        assertThat(Math.abs(read - value)).isLessThanOrEqualTo(Math.abs(value) * 5.001e-4);
      }
    }
  }

  @Test
  void oneModelThatIsFarOutDoesNotGarbleTheOthers() {
    Notation notation = Notation.of(0.3331, 0.2894, 0.7866, 4.657e11, 1e16);

    assertThat(notation.number(0.3331)).isEqualTo("0.3331");
    assertThat(notation.number(4.657e11)).isEqualTo("465700000000");
  }

  @Test
  void largeNumbersAlikeArePowersOfTen() {
    Notation notation = Notation.of(2289934498.0, 4.657e11, 3.1e10);

    assertThat(notation.number(2289934498.0)).isEqualTo("2.290e+09");
    assertThat(notation.number(3.1e10)).isEqualTo("3.1e+10");
  }

  /** Numbers of one magnitude, of all magnitudes, or of one with some that are far out. */
  private static double[] column(Random random) {
    double middle = 30 * random.nextDouble() - 15;
    double width = random.nextInt(3) == 0 ? 30 : 3;
    double[] values = new double[1 + random.nextInt(8)];
    for (int index = 0; index < values.length; index++) {
      boolean farOut = random.nextInt(6) == 0;
      double magnitude = middle + (farOut ? 30 : width) * (random.nextDouble() - 0.5);
      double value = StrictMath.pow(10, magnitude) * (random.nextBoolean() ? 1 : -1);
      values[index] =
          random.nextInt(10) == 0 ? 0 : random.nextInt(10) == 0 ? Math.rint(value) : value;
    }
    return values;
  }

  private static void assertThatTheyAreAlike(List<String> texts) {
    List<String> told =
        texts.stream().filter(text -> !text.isEmpty() && !text.matches("-?0")).toList();

    assertThat(told.stream().map(text -> text.contains("e")).distinct().count())
        .as("notations of %s", told)
        .isLessThanOrEqualTo(1);
  }
}
