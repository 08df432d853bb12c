package io.github.experimentmaven.inference;

import static io.github.experimentmaven.inference.InferenceReference.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.inference.Component.Source;
import io.github.experimentmaven.inference.Difference.Estimated;
import io.github.experimentmaven.inference.Difference.Reason;
import io.github.experimentmaven.inference.Difference.Uncertain;
import io.github.experimentmaven.inference.Difference.Unchanged;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChancesTest {

  /** Reference: SciPy's t distribution in the formula of Benavoli et al. (2017). */
  @Test
  void areThoseOfTheCorrelatedBayesianTest() {
    JsonNode expected = InferenceReference.of("folds");
    double[] differences = numbers(expected.get("differences"));
    Difference difference =
        PairedDifferences.ofSeeds(
            Arrays.stream(differences).mapToObj(value -> new double[] {value}).toList(),
            1.0 / 9,
            Randomness.SEEDS);

    Chances chances = Chances.of(difference, 0.02).orElseThrow();

    assertThat(chances.below()).isCloseTo(expected.get("below").doubleValue(), within(1e-12));
    assertThat(chances.above()).isCloseTo(expected.get("above").doubleValue(), within(1e-12));
    assertThat(chances.below() + chances.within() + chances.above()).isCloseTo(1, within(1e-12));
  }

  @Test
  void theOppositeDifferenceHasTheOppositeChances() {
    Chances one = Chances.of(crossed(0.3), 0.1).orElseThrow();
    Chances other = Chances.of(crossed(-0.3), 0.1).orElseThrow();

    assertThat(other).isEqualTo(new Chances(one.above(), one.within(), one.below()));
  }

  @Test
  void whereIntervalsEndTheChancesAreTheirs() {
    Estimated difference = crossed(0.3);
    double low = difference.interval(0.95).low();

    Chances chances = Chances.of(difference, Math.abs(low)).orElseThrow();

    assertThat(low < 0 ? chances.below() : 1 - chances.above()).isCloseTo(0.025, within(1e-12));
  }

  @Test
  void whatDidNotChangeIsEqual() {
    assertThat(Chances.of(new Unchanged(), 0)).contains(new Chances(0, 1, 0));
  }

  @Test
  void whatIsUncertainHasNone() {
    assertThat(Chances.of(new Uncertain(1, Reason.ONE_SEED), 0)).isEmpty();
  }

  private static Estimated crossed(double mean) {
    return new Estimated(
        mean,
        List.of(
            new Spread(
                List.of(
                    new Component(Source.SEEDS, 0.02, 2), new Component(Source.ROWS, 0.01, 99)))));
  }
}
