package io.github.experimentmaven.mlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.mlp.option.MlpOptions;
import io.github.experimentmaven.mlp.option.OptimizerOptions;
import io.github.experimentmaven.mlp.option.Schedule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LearningRateTest {

  static Stream<Arguments> schedules() {
    return Stream.of(
        Arguments.of(new Schedule.Constant(), new double[] {1, 1, 1, 1}),
        Arguments.of(new Schedule.Step(2, 0.5), new double[] {1, 1, 0.5, 0.5}),
        Arguments.of(new Schedule.Exponential(0.5), new double[] {1, 0.5, 0.25, 0.125}),
        Arguments.of(
            new Schedule.Cosine(0.2),
            new double[] {1, 0.8828427124746191, 0.6, 0.3171572875253810}));
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void schedules_set_the_rate_of_each_epoch(Schedule schedule, double[] expected) {
    LearningRate rate = rate(schedule);
    for (int epoch = 1; epoch <= 4; epoch++) {
      assertThat(rate.current()).isCloseTo(expected[epoch - 1], within(1e-12));
      rate.epochFinished(epoch, 1.0);
    }
  }

  @Test
  void plateau_reduces_the_rate_after_its_patience_down_to_its_minimum() {
    LearningRate rate = rate(new Schedule.ReduceOnPlateau(0.1, 1, 0, 0.05));
    double[] losses = {5, 5, 5, 4, 4, 4, 4, 4};
    double[] after = {1, 1, 0.1, 0.1, 0.1, 0.05, 0.05, 0.05};
    for (int i = 0; i < losses.length; i++) {
      rate.epochFinished(i + 1, losses[i]);
      assertThat(rate.current()).as("after epoch %d", i + 1).isCloseTo(after[i], within(1e-12));
    }
  }

  private static LearningRate rate(Schedule schedule) {
    return new LearningRate(
        MlpOptions.builder()
            .optimizer(new OptimizerOptions.Sgd(1, 0, false))
            .schedule(schedule)
            .epochs(4)
            .build());
  }
}
