package io.github.experimentmaven.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  private final Locale before = Locale.getDefault();

  @AfterEach
  void restoreTheLocale() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @CsvSource({
    "0.01823456, 0.0012345, 0.0182 ± 0.0012",
    "123.456,    7.89,      123.5 ± 7.9",
    "5123.4,     321.0,     5123 ± 321",
    "0.5,        0,         0.5000 ± 0",
    "1.5e-9,     2.5e-10,   1.50e-09 ± 2.5e-10",
    "-0.25,      0.0999,    -0.250 ± 0.100",
    "0.5,        NaN,       0.5000",
    "NaN,        NaN,       –",
  })
  void givesTheSpreadTwoDigitsAndTheMeanAsManyDecimals(double mean, double spread, String text) {
    assertThat(Figures.measure(mean, spread)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0123456, 0.01235",
    "0, 0",
    "1234567.8, 1234568",
    "1e-12, 1.000e-12",
    "3e40, 3.000e+40",
    "Infinity, ∞"
  })
  void givesNumbersFourDigits(double value, String text) {
    assertThat(Figures.number(value).replaceFirst("^0\\.000$", "0")).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0, 0.0 s", "9.94, 9.9 s", "59.6, 1 min 00 s", "125, 2 min 05 s", "7620, 2 h 07 min"})
  void givesTimesInTheUnitsPeopleUse(double seconds, String text) {
    assertThat(Figures.duration(seconds)).isEqualTo(text);
  }

  @Test
  void writesADecimalPointInEveryLocale() {
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));

    assertThat(Figures.measure(1.5e-9, 2.5e-10)).hasToString("1.50e-09 ± 2.5e-10");
  }
}
