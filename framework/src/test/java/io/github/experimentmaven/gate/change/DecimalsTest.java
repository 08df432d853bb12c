package io.github.experimentmaven.gate.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

  @ParameterizedTest
  @CsvSource({
    "0.73001, 0.73, true, 0.7301",
    "3353.2, 1, true, 3353",
    "-0.013553, 0.5, false, -0.01355",
    "0.7300000000000001, 0.73, true, 0.7301",
    "0.73, 0.73, true, 0.73",
    "0.729999, 0.73, true, 0.73",
    "0.7299999999999999, 0.73, true, 0.73",
    "0.72, 0.73, true, 0.72",
    "0.69996, 0.7, false, 0.6999",
    "0.7, 0.7, false, 0.7",
    "0.70004, 0.7, false, 0.7",
    "0.71, 0.7, false, 0.71",
    "0.12346, 0.123456, true, 0.1235",
    "0.123456, 0.123456, true, 0.123456",
    "0.123441, 0.123441, false, 0.123441",
    "0.123452, 0.123454, true, 0.123452",
    "0.1234549, 0.1234545, false, 0.1235",
    "0.12345, 0.1234549, false, 0.1234",
    "1.01401e22, 1, true, 1.014e+22",
    "NaN, 0.7, true, NaN",
    "Infinity, 0.7, true, Infinity",
    "1234567, 1000000, true, 1235000"
  })
  void neverRoundABrokenBoundIntoAKeptOne(double value, double limit, boolean max, String shown) {
    String text = Decimals.towardsViolation(value, limit, max);

    double read = Double.parseDouble(text);
    boolean violates = max ? value > limit : value < limit;
    assertThat(max ? read > limit : read < limit).isEqualTo(violates);
    assertThat(text).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "0.75, 0.73, 0.02",
    "0.73, 0.75, 0.02",
    "3353.6, 1, 3353",
    "2.224, 1, 1.224",
    "0.7300000001, 0.73, 0.0000000001",
    "1.5, 1, 0.5",
    "2, 2, 0",
    "NaN, 1, NaN",
    "-Infinity, 1, Infinity"
  })
  void giveADifferenceAsManyDigitsAsTheNumbersBesideIt(double value, double limit, String shown) {
    assertThat(Decimals.difference(value, limit)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "0.71234, 0.8, 0.7123",
    "0.712341, 0.712339, 0.712341",
    "0.71234, 0.71226, 0.71234",
    "0.7123, 0.7123, 0.7123",
    "0.1, 0.10000000000000002, 0.1",
    "0.10000000000000002, 0.1, 0.10000000000000002"
  })
  void showEnoughDigitsToTellTwoValuesApart(double value, double other, String shown) {
    assertThat(Decimals.apart(value, other)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "0.012341, +0.01234, +0.01235",
    "-0.012341, -0.01235, -0.01234",
    "0.0000000012345, +0.000000001234, +0.000000001235",
    "0, 0, 0",
    "NaN, NaN, NaN"
  })
  void roundTheEndsOfAnIntervalOutwards(double value, String low, String high) {
    assertThat(Decimals.low(value)).isEqualTo(low);
    assertThat(Decimals.high(value)).isEqualTo(high);
  }

  @ParameterizedTest
  @CsvSource({"1E-7, 0.0000001", "100, 100", "0.10, 0.1", "1E-30, 1e-30", "-0.0, 0", "NaN, NaN"})
  void arePlain(double value, String shown) {
    assertThat(Decimals.plain(value)).isEqualTo(shown);
  }
}
