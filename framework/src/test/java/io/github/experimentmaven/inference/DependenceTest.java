package io.github.experimentmaven.inference;

import static io.github.experimentmaven.inference.InferenceReference.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.inference.Component.Source;
import io.github.experimentmaven.inference.Difference.Estimated;
import io.github.experimentmaven.inference.Difference.Reason;
import io.github.experimentmaven.inference.Difference.Uncertain;
import io.github.experimentmaven.inference.Difference.Unchanged;
import io.github.experimentmaven.metric.MedianAbsoluteError;
import io.github.experimentmaven.metric.RSquared;
import io.github.experimentmaven.metric.RootMeanSquaredError;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Metrics that are no mean of rows. Reference: NumPy and SciPy. */
class DependenceTest {

  private static final JsonNode INFLUENCE = InferenceReference.of("influence");
  private static final double[] ACTUAL = numbers(INFLUENCE.get("actual"));
  private static final double[] PREDICTED = numbers(INFLUENCE.get("predicted"));

  private static final JsonNode MEDIANS = InferenceReference.of("bootstrap");
  private static final double[] BEFORE = numbers(MEDIANS.get("before"));
  private static final double[] NOW = numbers(MEDIANS.get("now"));

  /** Reference: the derivative by each row's weight, by differences of NumPy's values. */
  @Test
  void influencesAreDerivativesByTheWeightsOfRows() {
    assertThat(Influence.rootMeanSquaredError(ACTUAL, PREDICTED))
        .containsExactly(numbers(INFLUENCE.get("rmse")), within(1e-7));
    assertThat(Influence.rSquared(ACTUAL, PREDICTED))
        .containsExactly(numbers(INFLUENCE.get("r2")), within(1e-7));
  }

  @Test
  void theMeanOfRowsIsTheMetric() {
    assertThat(Moments.mean(Influence.rootMeanSquaredError(ACTUAL, PREDICTED)))
        .isCloseTo(new RootMeanSquaredError().evaluate(ACTUAL, PREDICTED), within(1e-14));
    assertThat(Moments.mean(Influence.rSquared(ACTUAL, PREDICTED)))
        .isCloseTo(new RSquared().evaluate(ACTUAL, PREDICTED), within(1e-14));
  }

  @Test
  void whatHasNoErrorOrNoSpreadHasNoInfluence() {
    double[] same = {2, 2, 2};

    assertThat(Influence.rootMeanSquaredError(same, same)).containsOnly(0);
    assertThat(Influence.rSquared(same, new double[] {1, 2, 3})).containsOnly(Double.NaN);
  }

  /** Reference: scipy.stats.bootstrap with 200,000 draws; ours has 2,000, an error of 1.6 %. */
  @Test
  void theMediansErrorIsThatOfSciPysBootstrap() {
    Estimated difference = (Estimated) medians(NOW, BEFORE, Units.ofRows(NOW.length));

    assertThat(difference.mean()).isCloseTo(MEDIANS.get("difference").doubleValue(), within(1e-12));
    assertThat(Math.sqrt(difference.widest(0.95).variance()))
        .isCloseTo(MEDIANS.get("standard_error").doubleValue(), within(0.05 * 0.0668));
  }

  @Test
  void aMedianWithCountsIsTheMedianOfTheRowsDrawn() {
    double[] none = new double[BEFORE.length];
    RandomStream random = RandomStream.of(3);
    Resampled median = Resampled.median(BEFORE);
    Resampled metric = Resampled.of(none, BEFORE, new MedianAbsoluteError()::evaluate);

    for (int draw = 0; draw < 200; draw++) {
      int[] times = new int[BEFORE.length];
      int rows = 1 + random.nextInt(20);
      for (int row = 0; row < rows; row++) {
        times[random.nextInt(times.length)]++;
      }
      assertThat(median.value(times)).isEqualTo(metric.value(times));
    }
  }

  @Test
  void aMedianThatDidNotChangeDiffersByExactlyNothing() {
    assertThat(medians(BEFORE, BEFORE, Units.ofRows(BEFORE.length))).isEqualTo(new Unchanged());
  }

  @Test
  void aMedianOfRowsAllInOneGroupIsNeverCertain() {
    Units units = Units.ofGroups(Arrays.stream(NOW).mapToObj(v -> "a").toList(), new HashMap<>());

    Difference difference = medians(NOW, BEFORE, units);

    assertThat(difference).isInstanceOf(Uncertain.class);
    assertThat(((Uncertain) difference).reason()).isEqualTo(Reason.TOO_FEW_ROWS);
  }

  @Test
  void seedsCountBesideTheRowsDrawnAgain() {
    FoldResamples fold =
        FoldResamples.of(
            0,
            List.of(Resampled.median(NOW), Resampled.median(BEFORE)),
            List.of(Resampled.median(BEFORE), Resampled.median(NOW)),
            Units.ofRows(NOW.length),
            0);

    Estimated difference =
        (Estimated) PairedDifferences.ofResamples(List.of(fold), Randomness.SEEDS);

    assertThat(difference.mean()).isZero();
    assertThat(difference.widest(0.95).components())
        .extracting(Component::source)
        .containsExactly(Source.SEEDS, Source.ROWS);
  }

  @Test
  void repeatsOfTheSameRowsDrawnAgainCountAsOne() {
    FoldResamples one = fold(0);
    FoldResamples other = fold(1);

    double once = FoldResamples.variance(List.of(one)).orElseThrow().variance();
    double twice = FoldResamples.variance(List.of(one, other)).orElseThrow().variance();

    assertThat(twice).isEqualTo(once);
  }

  @Test
  void refusesSeedsThatAreNoPairs() {
    List<Resampled> one = List.of(Resampled.median(NOW));

    assertThatThrownBy(() -> FoldResamples.of(0, one, List.of(), Units.ofRows(NOW.length), 0))
        .hasMessageContaining("the same seeds, at least one; got 1 and 0");
  }

  @Test
  void everyWaySaysWhatItIs() {
    List<Dependence> ways =
        List.of(
            new Dependence.MeanOfRows(Influence::rSquared),
            new Dependence.Linearized(Influence::rSquared, Influence::rSquared),
            new Dependence.Resampling((actual, predicted) -> Resampled.median(predicted)),
            new Dependence.SeedsOnly());

    assertThat(ways).extracting(Dependence::description).doesNotHaveDuplicates();
  }

  private static FoldResamples fold(int repeat) {
    return FoldResamples.of(
        repeat,
        List.of(Resampled.median(NOW)),
        List.of(Resampled.median(BEFORE)),
        Units.ofRows(NOW.length),
        0);
  }

  private static Difference medians(double[] now, double[] before, Units units) {
    return PairedDifferences.ofResamples(
        List.of(
            FoldResamples.of(
                0, List.of(Resampled.median(now)), List.of(Resampled.median(before)), units, 0)),
        Randomness.NONE);
  }
}
