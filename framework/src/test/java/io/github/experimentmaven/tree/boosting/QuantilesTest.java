package io.github.experimentmaven.tree.boosting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.tree.RandomStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantilesTest {

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.25, 0.5, 0.9, 1})
  void aQuantileIsThatOfTheSortedValues(double q) {
    RandomStream random = RandomStream.of(1, RandomStream.Purpose.ROWS, 0);
    for (int count = 1; count <= 60; count++) {
      double[] values = new double[count];
      for (int i = 0; i < count; i++) {
        values[i] = random.nextInt(count);
      }
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      double position = q * (count - 1);
      int below = (int) position;
      double upper = sorted[Math.min(below + 1, count - 1)];

      assertThat(Quantiles.of(values, 0, count, q))
          .isEqualTo(sorted[below] + (position - below) * (upper - sorted[below]));
    }
  }

  @Test
  void valuesOutsideTheStretchAreLeftAlone() {
    double[] values = {9, 3, 1, 2, -9};

    assertThat(Quantiles.of(values, 1, 4, 0.5)).isEqualTo(2);
    assertThat(values[0]).isEqualTo(9);
    assertThat(values[4]).isEqualTo(-9);
  }

  @Test
  void theMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
    assertThat(Quantiles.of(new double[] {4, 1, 3, 10}, 0, 4, 0.5)).isEqualTo(3.5);
  }
}
