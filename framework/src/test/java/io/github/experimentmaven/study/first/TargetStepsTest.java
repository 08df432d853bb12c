package io.github.experimentmaven.study.first;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetStepsTest {

  private static List<String> steps(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return TargetSteps.of(sorted);
  }

  @Test
  void numbersNearUnitScaleNeedNone() {
    assertThat(steps(5.1, 6.3, 7.2, 6.9, 4.8)).isEmpty();
    assertThat(steps(7, 7, 7)).isEmpty();
    assertThat(steps(1900, 1900)).isEmpty();
  }

  @Test
  void numbersFarFromUnitScaleAreStandardized() {
    assertThat(steps(1010, 1120, 980, 900, 1230)).containsExactly("standardize");
    assertThat(steps(0.001, 0.002, 0.0015)).containsExactly("standardize");
    assertThat(steps(-900, 10, 11, 12, 9000)).containsExactly("standardize");
    assertThat(steps(0.0001, 0.0001, 0.0001, 0.0001, 0.09)).containsExactly("standardize");
  }

  @Test
  void numbersFarFromZeroAreStandardized() {
    assertThat(steps(120, 121.5, 124, 119, 118)).containsExactly("standardize");
  }

  @Test
  void positiveNumbersWithALongTailTakeTheirLogarithm() {
    assertThat(steps(90000, 110000, 130000, 150000, 900000))
        .containsExactly("log1p", "standardize");
    assertThat(steps(900000, 880000, 860000, 850000, 90000)).containsExactly("standardize");
  }
}
