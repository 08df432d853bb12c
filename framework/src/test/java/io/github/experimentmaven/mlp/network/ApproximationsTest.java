package io.github.experimentmaven.mlp.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApproximationsTest {

  @Test
  void exp_is_within_its_stated_error() {
    for (double x = -690; x < 690; x += 0.773) {
      assertThat(Approximations.exp(x))
          .isCloseTo(StrictMath.exp(x), Percentage.withPercentage(1e-11));
    }
  }

  @Test
  void log_one_plus_is_within_its_stated_error() {
    for (double u = 1e-9; u <= 1; u += 0.00173) {
      assertThat(Approximations.logOnePlus(u))
          .isCloseTo(StrictMath.log1p(u), Percentage.withPercentage(1e-10));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.5",
    "1, 0.8413447460685429",
    "-1, 0.15865525393145707",
    "2.5, 0.9937903346742238",
    "-3, 0.0013498980316300946",
    "-6, 9.865876450376946e-10",
    "8, 0.9999999999999993"
  })
  void normal_distribution_is_within_its_stated_error(double x, double expected) {
    assertThat(Approximations.normalDistribution(x)).isCloseTo(expected, within(1e-8));
  }

  @Test
  void sigmoid_saturates_without_overflow() {
    assertThat(Approximations.sigmoid(-1e6)).isCloseTo(0, within(1e-300));
    assertThat(Approximations.sigmoid(1e6)).isEqualTo(1);
  }

  @Test
  void not_a_number_stays_so() {
    for (ScalarFunction function : ScalarFunction.values()) {
      assertThat(function.value(Double.NaN)).isNaN();
    }
  }
}
