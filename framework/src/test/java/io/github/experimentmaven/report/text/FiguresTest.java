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
    "0.0123456, 0.01235",
    "0, 0",
    "1234567.8, 1234568",
    "1, 1",
    "0.99998, 1.000",
    "0.5, 0.5",
    "1e-12, 1e-12",
    "1.23456e-12, 1.235e-12",
    "3e40, 3e+40",
    "Infinity, ∞"
  })
  void givesNumbersFourDigitsAtMost(double value, String text) {
    assertThat(Figures.number(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0, 0.0 s", "9.94, 9.9 s", "59.6, 1 min 00 s", "125, 2 min 05 s", "7620, 2 h 07 min"})
  void givesTimesInTheUnitsPeopleUse(double seconds, String text) {
    assertThat(Figures.duration(seconds)).isEqualTo(text);
  }

  @Test
  void writesADecimalPointInEveryLocale() {
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));

    assertThat(Figures.number(1.2345e-9)).isEqualTo("1.235e-09");
    assertThat(Figures.duration(9.94)).isEqualTo("9.9 s");
  }
}
