package io.github.experimentmaven.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each row adds to a metric. */
class RowContributionsTest {

  private static final double[][] ACTUAL = {{1, 4, 2, 8}, {-3, 0.5, 7, 6}};
  private static final double[][] PREDICTED = {{1.5, 3, 2, 7}, {-1, 1, 5, 6.25}};
  private static final double[] WEIGHTS = {1, 3, 0.5, 2};

  private static Metric metric(String name) {
    return Metrics.builtIn().find(name).orElseThrow();
  }

  private static double mean(Metric metric, Optional<double[]> weights, double factor) {
    double[] rows =
        RowContributions.of(
            metric,
            ACTUAL.length,
            target -> ACTUAL[target],
            target -> PREDICTED[target],
            weights,
            factor);
    return Arrays.stream(rows).average().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mse", "mae", "rmse", "r2"})
  void haveTheMetricOfAllTargetsAsTheirMean(String name) {
    Metric metric = metric(name);
    double expected =
        (metric.evaluate(ACTUAL[0], PREDICTED[0]) + metric.evaluate(ACTUAL[1], PREDICTED[1])) / 2;

    assertThat(mean(metric, Optional.empty(), 1)).isCloseTo(expected, within(1e-12));
    assertThat(mean(metric, Optional.empty(), -0.5)).isCloseTo(-expected / 2, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mse", "mae", "rmse", "r2"})
  void haveTheWeightedMetricAsTheirMeanWhereRowsDoNotCountAlike(String name) {
    Metric metric = metric(name);
    double expected =
        (metric.evaluate(ACTUAL[0], PREDICTED[0], WEIGHTS)
                + metric.evaluate(ACTUAL[1], PREDICTED[1], WEIGHTS))
            / 2;

    assertThat(mean(metric, Optional.of(WEIGHTS), 1)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void areNoneOfWhatOneRowDecides() {
    assertThat(RowContributions.areOf(metric("mse"))).isTrue();
    assertThat(RowContributions.areOf(metric("max_error"))).isFalse();
  }
}
