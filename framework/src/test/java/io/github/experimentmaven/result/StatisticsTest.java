package io.github.experimentmaven.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsTest {

  /** Reference: numpy, {@code mean()} and {@code std(ddof=1)}. */
  @Test
  void agreeWithNumpy() {
    Statistics statistics = Statistics.of(List.of(2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0));

    assertThat(statistics.count()).isEqualTo(8);
    assertThat(statistics.mean()).isEqualTo(5);
    assertThat(statistics.standardDeviation()).isCloseTo(2.138089935299395, within(1e-15));
    assertThat(statistics.standardError()).isCloseTo(0.7559289460184544, within(1e-15));
    assertThat(statistics.min()).isEqualTo(2);
    assertThat(statistics.max()).isEqualTo(9);
  }

  @Test
  void haveNoSpreadWhereAllValuesAreTheSame() {
    Statistics statistics = Statistics.of(List.of(0.1, 0.1, 0.1));

    assertThat(statistics.mean()).isEqualTo(0.1);
    assertThat(statistics.standardDeviation()).isZero();
  }

  @Test
  void haveNoSpreadForASingleValue() {
    assertThat(Statistics.of(List.of(3.0)).standardDeviation()).isZero();
  }

  @Test
  void areNotANumberWhereAValueIsNot() {
    assertThat(Statistics.of(List.of(1.0, Double.NaN)).mean()).isNaN();
  }

  @Test
  void takeAtLeastOneValue() {
    assertThatThrownBy(() -> Statistics.of(List.of())).isInstanceOf(IllegalArgumentException.class);
  }
}
