package io.github.experimentmaven.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.model.train.TrainingLoss;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BestConstantTest {

  private static final double[] SKEWED = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 1000};

  @Test
  void isTheMeanForTheMeanSquaredError() {
    BestConstant best = BestConstant.of(new MeanSquaredError(), SKEWED).orElseThrow();

    double mean = Arrays.stream(SKEWED).average().orElseThrow();
    assertThat(best.constant()).isCloseTo(mean, within(0.01));
    assertThat(best.loss())
        .isCloseTo(
            Arrays.stream(SKEWED).map(y -> (y - mean) * (y - mean)).average().orElseThrow(),
            within(1e-4));
  }

  @Test
  void isTheMedianForTheMeanAbsoluteError() {
    BestConstant best = BestConstant.of(new MeanAbsoluteError(), SKEWED).orElseThrow();

    assertThat(best.constant()).isEqualTo(4);
    assertThat(best.loss()).isEqualTo((1 + 3 + 0 + 3 + 1 + 5 + 2 + 2 + 1 + 1 + 996) / 11.0);
  }

  @Test
  void isTheQuantileForThePinballLoss() {
    double[] actual = new double[101];
    Arrays.setAll(actual, row -> row * row);

    assertThat(BestConstant.of(TrainingLoss.quantile(0.9), actual).orElseThrow().constant())
        .isEqualTo(90 * 90);
    assertThat(BestConstant.of(TrainingLoss.quantile(0.1), actual).orElseThrow().constant())
        .isEqualTo(10 * 10);
  }

  @Test
  void isTheMiddleOfTheRangeForTheLargestError() {
    assertThat(BestConstant.of(new MaxError(), SKEWED).orElseThrow().loss())
        .isCloseTo(499.5, within(1e-4));
  }

  static Stream<Arguments> losses() {
    return Stream.of(
            TrainingLoss.mse(),
            TrainingLoss.mae(),
            TrainingLoss.huber(0.3),
            TrainingLoss.huber(1),
            TrainingLoss.logCosh(),
            TrainingLoss.quantile(0.8),
            TrainingLoss.epsilonInsensitive(0.2),
            TrainingLoss.squaredEpsilonInsensitive(0.2))
        .map(loss -> Arguments.of(loss.name(), loss));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("losses")
  void noConstantOfAFineGridIsBetter(String name, Metric loss) {
    SplittableRandom random = new SplittableRandom(7);
    double[] actual = random.doubles(50).map(u -> u * u * u * 4 - 1).toArray();

    double best = BestConstant.of(loss, actual).orElseThrow().loss();

    double[] predicted = new double[actual.length];
    double onGrid = Double.POSITIVE_INFINITY;
    for (int i = 0; i <= 40_000; i++) {
      Arrays.fill(predicted, -1 + i * 1e-4);
      onGrid = Math.min(onGrid, loss.evaluate(actual, predicted));
    }
    assertThat(best).isLessThanOrEqualTo(onGrid * (1 + 1e-8)).isGreaterThan(onGrid * (1 - 1e-3));
  }

  @Test
  void isFoundBesideAnOutlierOfAnotherSize() {
    double[] actual = {0.1, 0.2, 0.3, 0.4, 1e12};

    assertThat(BestConstant.of(TrainingLoss.mae(), actual).orElseThrow().constant()).isEqualTo(0.3);
  }

  @Test
  void isTheValueItselfWhereThereIsOneOnly() {
    assertThat(BestConstant.of(TrainingLoss.logCosh(), new double[] {2.5, 2.5}))
        .contains(new BestConstant(2.5, 0));
  }

  @Test
  void isNotThereWithoutRowsOrWithoutAFiniteLoss() {
    assertThat(BestConstant.of(TrainingLoss.mse(), new double[0])).isEmpty();
    assertThat(BestConstant.of(TrainingLoss.mse(), new double[] {1, 1e300, -1e300})).isEmpty();
  }

  @Test
  void asksForFewLossesOfManyRows() {
    int[] asked = {0};
    Metric counting =
        new FunctionLoss(
            "counting",
            (actual, predicted) -> {
              asked[0]++;
              return new MeanSquaredError().evaluate(actual, predicted);
            });

    BestConstant.of(counting, new SplittableRandom(1).doubles(100_000).toArray());

    assertThat(asked[0]).isLessThan(60);
  }
}
