package io.github.experimentmaven.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each row adds to metrics of rows that do not count alike. */
class WeightedInfluenceTest {

  private static final int ROWS = 40;
  private static final double STEP = 1e-6;
  private static final double[] ACTUAL = numbers(1);
  private static final double[] PREDICTED = numbers(2);
  private static final double[] WEIGHTS =
      Arrays.stream(numbers(3)).map(number -> 0.1 + number * number).toArray();

  private static double[] numbers(long seed) {
    return new SplittableRandom(seed).doubles(ROWS, -2, 2).toArray();
  }

  /** A metric computed from its definition. */
  @FunctionalInterface
  private interface Definition {
    double of(double[] weights);
  }

  static Stream<Arguments> metrics() {
    RowValues.Weighted squares =
        (actual, predicted, weights) -> Influence.weightedMean(squares(actual, predicted), weights);
    RowValues.Weighted root = Influence::rootMeanSquaredError;
    RowValues.Weighted explained = Influence::rSquared;
    Definition mse = weights -> mean(squares(ACTUAL, PREDICTED), weights);
    Definition rmse = weights -> Math.sqrt(mse.of(weights));
    Definition r2 =
        weights -> {
          double mean = mean(ACTUAL, weights);
          double[] deviations = Arrays.stream(ACTUAL).map(y -> (y - mean) * (y - mean)).toArray();
          return 1 - mse.of(weights) / mean(deviations, weights);
        };
    return Stream.of(
        Arguments.of(squares, mse), Arguments.of(root, rmse), Arguments.of(explained, r2));
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void theMeanOfTheRowsIsTheMetric(RowValues.Weighted values, Definition metric) {
    double[] rows = values.of(ACTUAL, PREDICTED, WEIGHTS);

    assertThat(Arrays.stream(rows).average().orElseThrow())
        .isCloseTo(metric.of(WEIGHTS), within(1e-12));
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void aRowAddsWhatALittleMoreOfItChanges(RowValues.Weighted values, Definition metric) {
    double[] rows = values.of(ACTUAL, PREDICTED, WEIGHTS);
    double whole = metric.of(WEIGHTS);

    for (int row = 0; row < ROWS; row++) {
      double[] more = WEIGHTS.clone();
      more[row] *= 1 + STEP;

      assertThat(ROWS * (metric.of(more) - whole) / STEP)
          .isCloseTo(rows[row] - whole, within(1e-4));
    }
  }

  private static double[] squares(double[] actual, double[] predicted) {
    double[] squares = new double[actual.length];
    Arrays.setAll(squares, row -> Math.pow(predicted[row] - actual[row], 2));
    return squares;
  }

  private static double mean(double[] values, double[] weights) {
    double sum = 0;
    for (int row = 0; row < values.length; row++) {
      sum += weights[row] * values[row];
    }
    return sum / Arrays.stream(weights).sum();
  }
}
