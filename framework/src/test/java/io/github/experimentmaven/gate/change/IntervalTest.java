package io.github.experimentmaven.gate.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

  /** Extra hours of sleep, drug 2 less drug 1: Student, The Probable Error of a Mean, 1908. */
  private static final List<Double> SLEEP =
      List.of(
          1.9 - 0.7,
          0.8 + 1.6,
          1.1 + 0.2,
          0.1 + 1.2,
          -0.1 + 0.1,
          4.4 - 3.4,
          5.5 - 3.7,
          1.6 - 0.8,
          4.6 - 0.0,
          3.4 - 2.0);

  @Test
  void agreesWithThePublishedPairedIntervalOfStudentsSleepData() {
    Interval interval = Interval.ofMean(SLEEP, 0, 0.95);

    assertThat(interval.low()).isCloseTo(0.7001142367230175, within(1e-8));
    assertThat(interval.high()).isCloseTo(2.459885763276983, within(1e-8));
  }

  @Test
  void widensWithTheLevel() {
    Interval interval = Interval.ofMean(SLEEP, 0, 0.99);

    assertThat(interval.low()).isCloseTo(0.31594811489517505, within(1e-8));
    assertThat(interval.high()).isCloseTo(2.8440518851048253, within(1e-8));
  }

  /** Reference: scipy 1.17.1, t.ppf and var(ddof=1), in the formula of Nadeau and Bengio (2003). */
  @ParameterizedTest
  @CsvSource({
    "0.1111111111111111, 0.3015556253384939, 2.8584443746615062",
    "0.25, -0.06611553284127436, 3.2261155328412743"
  })
  void widensWithTheOverlapOfTrainingRows(double overlap, double low, double high) {
    Interval interval = Interval.ofMean(SLEEP, overlap, 0.95);

    assertThat(interval.low()).isCloseTo(low, within(1e-8));
    assertThat(interval.high()).isCloseTo(high, within(1e-8));
  }

  /** Reference: scipy 1.17.1, {@code stats.t.ppf((1 + level) / 2, df)}. */
  @ParameterizedTest
  @CsvSource({
    "1, 0.8, 3.0776835371752544",
    "1, 0.95, 12.706204736174694",
    "1, 0.995, 127.32133646887486",
    "2, 0.95, 4.302652729749462",
    "2, 0.9999, 99.99249984375004",
    "3, 0.99, 5.840909309733355",
    "4, 0.95, 2.7764451051977934",
    "4, 0.995, 5.597568367075492",
    "9, 0.98, 2.821437925025809",
    "14, 0.95, 2.144786687917804",
    "29, 0.99, 2.756385903670605",
    "99, 0.8, 1.2901614420344854",
    "99, 0.9999, 4.055041309114356"
  })
  void takesStudentsQuantilesAsScipyDoes(int degreesOfFreedom, double level, double quantile) {
    double critical = Interval.critical(degreesOfFreedom, level);

    assertThat(critical).isCloseTo(quantile, within(2e-8 * quantile));
  }

  @ParameterizedTest
  @CsvSource({"1, 0.95, 12.7062048", "4, 0.95, 2.77644511", "9, 0.95, 2.26215717"})
  void roundsQuantilesUpSoThatMachinesAgree(int degreesOfFreedom, double level, double rounded) {
    assertThat(Interval.critical(degreesOfFreedom, level)).isEqualTo(rounded);
  }

  @Test
  void hasNoWidthWhereAllDifferencesAreTheSame() {
    assertThat(Interval.ofMean(List.of(0.1, 0.1, 0.1), 0.5, 0.95))
        .isEqualTo(new Interval(0.1, 0.1));
  }

  @Test
  void takesTwoDifferences() {
    assertThatThrownBy(() -> Interval.ofMean(List.of(1.0), 0, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least two");
  }

  @Test
  void turnsAroundWithItsValue() {
    assertThat(new Interval(-1, 3).negated()).isEqualTo(new Interval(-3, 1));
  }
}
