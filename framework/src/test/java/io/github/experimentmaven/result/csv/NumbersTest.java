package io.github.experimentmaven.result.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  /** Values of which JDK 17 prints more digits than needed are among them: 2.0E-3, 1.0E23. */
  @ParameterizedTest
  @CsvSource({
    "0x0p0, 0.0",
    "-0x0p0, -0.0",
    "0x1p0, 1.0",
    "0.1, 0.1",
    "0.30000000000000004, 0.30000000000000004",
    "0.002, 0.002",
    "0.0002, 2.0E-4",
    "2.0E-3, 0.002",
    "1.0E23, 1.0E23",
    "2.0E-300, 2.0E-300",
    "0x1p-1074, 4.9E-324",
    "0x1.fffffffffffffp1023, 1.7976931348623157E308",
    "1234567.0, 1234567.0",
    "12345678.0, 1.2345678E7",
    "NaN, NaN",
    "Infinity, Infinity",
    "-Infinity, -Infinity"
  })
  void areTheShortestThatReadBackTheSame(String value, String expected) {
    assertThat(Numbers.shortest(Double.parseDouble(value))).isEqualTo(expected);
  }

  @Test
  void readBackAsTheSameBits() {
    Random bits = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      double value = Double.longBitsToDouble(bits.nextLong());

      assertThat(Double.parseDouble(Numbers.shortest(value))).isEqualTo(Double.valueOf(value));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.0E-4", "1.0E23", "4.9E-324", "0.1", "1.2345678E7"})
  void areWrittenAsTheyWereRead(String text) {
    assertThat(Numbers.shortest(Double.parseDouble(text))).isEqualTo(text);
  }
}
