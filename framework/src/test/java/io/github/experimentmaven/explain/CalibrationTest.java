package io.github.experimentmaven.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.metric.IntervalScores;
import io.github.experimentmaven.metric.PredictedBounds;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {

  private static final int STUDIES = 4000;

  @Test
  void halfTheWidthIsTheErrorOfTheRankThatCoverageAsks() {
    double[][] actual = {{0, 0, 0, 0, 0, 0, 0, 0, 0}};
    double[][] predicted = {{-9, 1, 8, 2, -7, 3, 6, -4, 5}};

    assertThat(
            new Calibration(0.9).margins(actual, PredictedBounds.at(predicted), Optional.empty()))
        .containsExactly(9.0);
    assertThat(
            new Calibration(0.5).margins(actual, PredictedBounds.at(predicted), Optional.empty()))
        .containsExactly(5.0);
  }

  @Test
  void rowsThatCountAlikeGiveTheWidthOfRowsWithoutWeights() {
    double[][] actual = {new SplittableRandom(1).doubles(60).toArray()};
    double[][] predicted = {new SplittableRandom(2).doubles(60).toArray()};
    double[] weights = new double[60];
    Arrays.fill(weights, 2);

    assertThat(
            new Calibration(0.9)
                .margins(actual, PredictedBounds.at(predicted), Optional.of(weights)))
        .isEqualTo(
            new Calibration(0.9).margins(actual, PredictedBounds.at(predicted), Optional.empty()));
  }

  /** Over many draws of rows to calibrate on and of rows to predict; heavy tails on one side. */
  @ParameterizedTest(name = "{0} of {1} rows")
  @CsvSource({"0.9, 19", "0.9, 60", "0.9, 300", "0.5, 40"})
  void holdsAsManyNewRowsAsItPromises(double coverage, int rows) {
    SplittableRandom random = new SplittableRandom(7);
    double held = 0;
    for (int study = 0; study < STUDIES; study++) {
      double[][] zeros = {new double[rows]};
      List<Double> half =
          new Calibration(coverage)
              .margins(errors(rows, random), PredictedBounds.at(zeros), Optional.empty());
      held +=
          IntervalScores.of(
                      errors(20, random),
                      PredictedBounds.at(new double[1][20]),
                      Optional.empty(),
                      half)
                  .get(IntervalScores.COVERAGE)
              / STUDIES;
    }

    assertThat(held).isBetween(coverage - 0.01, coverage + 1.0 / (rows + 1) + 0.01);
  }

  private static double[][] errors(int rows, SplittableRandom random) {
    return new double[][] {
      IntStream.range(0, rows)
          .mapToDouble(row -> random.nextDouble())
          .map(value -> value < 0.5 ? -value : 1 / (1.001 - value))
          .toArray()
    };
  }
}
