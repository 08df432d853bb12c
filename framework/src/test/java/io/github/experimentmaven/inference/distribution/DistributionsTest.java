package io.github.experimentmaven.inference.distribution;

import static io.github.experimentmaven.inference.InferenceReference.numbers;
import static io.github.experimentmaven.inference.InferenceReference.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.inference.InferenceReference;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reference: SciPy, and Commons Statistics for Student's distribution. */
class DistributionsTest {

  private static final JsonNode REFERENCE = InferenceReference.of("distributions");

  @Test
  void studentsChancesAreThoseOfSciPy() {
    for (double[] each : table(REFERENCE.get("t"))) {
      assertClose(new StudentT(each[0]).survival(each[1]), each[2], 1e-9);
    }
  }

  @Test
  void studentsCriticalValuesAreThoseOfSciPy() {
    for (double[] each : table(REFERENCE.get("critical"))) {
      assertClose(new StudentT(each[0]).critical(each[1]), each[2], 1e-9);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 2.5, 4, 30, 875})
  void studentsChancesAreThoseOfCommonsStatistics(double degreesOfFreedom) {
    TDistribution peer = TDistribution.of(degreesOfFreedom);
    StudentT student = new StudentT(degreesOfFreedom);

    for (double value = -8; value <= 8; value += 0.37) {
      assertClose(student.probability(value), peer.cumulativeProbability(value), 1e-11);
    }
  }

  @Test
  void normalChancesAreThoseOfSciPy() {
    for (double[] each : table(REFERENCE.get("normal"))) {
      assertClose(Normal.survival(each[0]), each[1], 1e-12);
    }
  }

  @Test
  void chiSquaredChancesAreThoseOfSciPy() {
    for (double[] each : table(REFERENCE.get("chi"))) {
      assertClose(new ChiSquared(each[0]).survival(each[1]), each[2], 1e-11);
    }
  }

  @Test
  void fishersChancesAreThoseOfSciPy() {
    for (double[] each : table(REFERENCE.get("f"))) {
      assertClose(new FisherF(each[0], each[1]).survival(each[2]), each[3], 1e-11);
    }
  }

  @Test
  void criticalRangesAreThoseOfSciPy() {
    for (double[] each : table(REFERENCE.get("range"))) {
      assertThat(new NormalRange((int) each[0]).critical(each[1])).isCloseTo(each[2], within(1e-8));
    }
  }

  @Test
  void givesTheSameBitsEverywhere() {
    assertThat(Double.toHexString(new StudentT(2).critical(0.025)))
        .isEqualTo("0x1.135ea98e146b7p2");
    assertThat(Double.toHexString(new StudentT(875).critical(0.025)))
        .isEqualTo("0x1.f6721edef8dcbp0");
    assertThat(Double.toHexString(new NormalRange(7).critical(0.05)))
        .isEqualTo("0x1.0ad9f9aba9dd1p2");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 0.6, Double.NaN})
  void refusesAChanceThatHasNoCriticalValue(double chance) {
    StudentT student = new StudentT(4);

    assertThatThrownBy(() -> student.critical(chance))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 0.5");
  }

  @Test
  void refusesNoDegreesOfFreedom() {
    assertThatThrownBy(() -> new StudentT(0)).hasMessageContaining("more than 0");
    assertThatThrownBy(() -> new NormalRange(1)).hasMessageContaining("at least 2");
  }

  @Test
  void readsItsReference() {
    assertThat(numbers(REFERENCE.get("t").get(0))).hasSize(3);
  }

  private static void assertClose(double actual, double expected, double relative) {
    assertThat(actual).isCloseTo(expected, within(relative * Math.abs(expected)));
  }
}
