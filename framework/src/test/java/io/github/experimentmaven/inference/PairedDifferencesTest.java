package io.github.experimentmaven.inference;

import static io.github.experimentmaven.inference.InferenceReference.numbers;
import static io.github.experimentmaven.inference.InferenceReference.table;
import static io.github.experimentmaven.inference.SomeDifferences.estimated;
import static io.github.experimentmaven.inference.SomeDifferences.judged;
import static io.github.experimentmaven.inference.SomeDifferences.mapped;
import static io.github.experimentmaven.inference.SomeDifferences.some;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.inference.Component.Source;
import io.github.experimentmaven.inference.Difference.Estimated;
import io.github.experimentmaven.inference.Difference.Reason;
import io.github.experimentmaven.inference.Difference.Uncertain;
import io.github.experimentmaven.inference.Difference.Unchanged;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PairedDifferencesTest {

  static final List<JsonNode> CROSSED = InferenceReference.cases(InferenceReference.of("crossed"));

  @ParameterizedTest
  @FieldSource("CROSSED")
  void addsTheVariancesOfSeedsAndRows(JsonNode expected) {
    Estimated difference = estimated(table(expected.get("differences")), Randomness.SEEDS);

    Spread spread = difference.spreads().get(0);
    assertThat(difference.mean()).isCloseTo(expected.get("mean").doubleValue(), within(1e-14));
    assertThat(spread.components())
        .extracting(Component::source)
        .containsExactly(Source.SEEDS, Source.ROWS);
    assertThat(spread.components().get(0).variance())
        .isCloseTo(expected.get("seed_variance").doubleValue(), within(1e-14));
    assertThat(spread.components().get(1).variance())
        .isCloseTo(expected.get("row_variance").doubleValue(), within(1e-14));
    assertThat(spread.components().get(1).skewness())
        .isCloseTo(expected.get("skewness").doubleValue(), within(1e-13));
  }

  @ParameterizedTest
  @FieldSource("CROSSED")
  void givesEachSourceItsOwnQuantile(JsonNode expected) {
    ConfidenceInterval interval =
        estimated(table(expected.get("differences")), Randomness.SEEDS).interval(0.95);

    assertThat(interval.low()).isCloseTo(expected.get("low").doubleValue(), within(1e-11));
    assertThat(interval.high()).isCloseTo(expected.get("high").doubleValue(), within(1e-11));
  }

  @ParameterizedTest
  @FieldSource("CROSSED")
  void countsRowsAloneWhereNothingIsRandom(JsonNode expected) {
    ConfidenceInterval interval =
        estimated(table(expected.get("differences")), Randomness.NONE).interval(0.95);

    double[] student = numbers(expected.get("student"));
    boolean longerAbove = expected.get("skewness").doubleValue() > 0;
    assertThat(longerAbove ? interval.low() : interval.high())
        .isCloseTo(student[longerAbove ? 0 : 1], within(1e-11));
    assertThat(longerAbove ? interval.high() : -interval.low())
        .isGreaterThan(longerAbove ? student[1] : -student[0]);
  }

  @Test
  void theConfidenceThatTheTruthIsAboveAnEndOfTheIntervalIsThatOfTheEnd() {
    Estimated difference = estimated(some(3, 20), Randomness.SEEDS);

    ConfidenceInterval interval = difference.interval(0.9);

    assertThat(difference.confidenceAbove(interval.low())).isCloseTo(0.95, within(1e-12));
    assertThat(difference.confidenceAbove(interval.high())).isCloseTo(0.05, within(1e-12));
    assertThat(difference.confidenceAbove(difference.mean())).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void whatDidNotChangeDiffersByExactlyNothing() {
    double[][] losses = some(3, 20);

    Difference difference =
        PairedDifferences.ofRows(
            List.of(FoldRows.of(losses, losses, Units.ofRows(20), 0)), Randomness.SEEDS);

    assertThat(difference).isEqualTo(new Unchanged());
  }

  @Test
  void rowsThatChangeAndCancelOutAreAChange() {
    Estimated difference = estimated(new double[][] {{1, -1, 1, -1}}, Randomness.NONE);

    assertThat(difference.mean()).isZero();
    assertThat(difference.widest(0.95).variance()).isPositive();
  }

  @Test
  void theOppositeDifferenceHasTheOppositeInterval() {
    double[][] differences = some(3, 20);

    ConfidenceInterval interval = estimated(differences, Randomness.SEEDS).interval(0.95);
    ConfidenceInterval opposite =
        estimated(mapped(differences, -1), Randomness.SEEDS).interval(0.95);

    assertThat(opposite).isEqualTo(new ConfidenceInterval(-interval.high(), -interval.low()));
  }

  @Test
  void differencesInAnotherUnitHaveTheIntervalInThatUnit() {
    double[][] differences = some(3, 20);

    ConfidenceInterval interval = estimated(differences, Randomness.SEEDS).interval(0.95);
    ConfidenceInterval scaled =
        estimated(mapped(differences, 1024), Randomness.SEEDS).interval(0.95);

    assertThat(scaled)
        .isEqualTo(new ConfidenceInterval(1024 * interval.low(), 1024 * interval.high()));
  }

  @Test
  void theOrderOfRowsMattersToRoundingAlone() {
    double[][] differences = some(3, 20);
    double[][] turned =
        Arrays.stream(differences)
            .map(seed -> IntStream.range(0, 20).mapToDouble(row -> seed[(row * 7) % 20]).toArray())
            .toArray(double[][]::new);

    ConfidenceInterval interval = estimated(differences, Randomness.SEEDS).interval(0.95);
    ConfidenceInterval other = estimated(turned, Randomness.SEEDS).interval(0.95);

    assertThat(other.low()).isCloseTo(interval.low(), within(1e-13));
    assertThat(other.high()).isCloseTo(interval.high(), within(1e-13));
  }

  @Test
  void oneSeedOfARandomTypeIsNeverCertain() {
    Difference difference = judged(some(1, 20), Randomness.SEEDS);

    assertThat(difference).isInstanceOf(Uncertain.class);
    assertThat(((Uncertain) difference).reason()).isEqualTo(Reason.ONE_SEED);
  }

  @Test
  void oneRowIsNeverCertain() {
    assertThat(judged(new double[][] {{0.5}, {0.7}}, Randomness.SEEDS))
        .isEqualTo(new Uncertain(0.6, Reason.TOO_FEW_ROWS));
  }

  @Test
  void rowsThatAllChangeByTheSameLeaveNoDoubt() {
    Estimated difference = estimated(new double[][] {{0.1, 0.1, 0.1}}, Randomness.NONE);

    assertThat(difference.interval(0.95)).isEqualTo(new ConfidenceInterval(0.1, 0.1));
    assertThat(difference.confidenceAbove(0)).isEqualTo(1);
    assertThat(difference.confidenceAbove(0.2)).isZero();
  }

  @Test
  void givesTheSameBitsEverywhere() {
    ConfidenceInterval interval = estimated(some(3, 20), Randomness.SEEDS).interval(0.95);

    assertThat(Double.toHexString(interval.low())).isEqualTo("-0x1.a665b1aa017aep-4");
    assertThat(Double.toHexString(interval.high())).isEqualTo("0x1.d248650995ce6p-2");
  }

  @Test
  void refusesRunsThatAreNoPairs() {
    Units units = Units.ofRows(2);

    assertThatThrownBy(() -> FoldRows.of(new double[][] {{1, 2}}, new double[][] {{1}}, units, 0))
        .hasMessageContaining("the same rows; got 2 and 1 values for 2 rows");
    assertThatThrownBy(() -> FoldRows.of(new double[][] {{1, 2}}, new double[0][], units, 0))
        .hasMessageContaining("the same seeds");
    assertThatThrownBy(
            () -> FoldRows.of(new double[][] {{1, Double.NaN}}, new double[][] {{1, 2}}, units, 0))
        .hasMessageContaining("row 1 of seed 0");
    assertThatThrownBy(() -> PairedDifferences.ofRows(List.of(), Randomness.NONE))
        .hasMessageContaining("at least one fold");
  }
}
