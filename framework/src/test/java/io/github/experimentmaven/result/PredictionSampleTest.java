package io.github.experimentmaven.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.metric.PredictionInterval;
import io.github.experimentmaven.spec.Part;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PredictionSampleTest {

  @Test
  void intervalsThatAreEquallyWideAndEvenAreNotOfRows() {
    assertThat(sample(point(0, 10, 8, 12), point(0, 1e6, 999_998, 1_000_002)).hasIntervalsOfRows())
        .isFalse();
    assertThat(sample(point(0, 0.1, 0.1 - 0.7, 0.1 + 0.7), point(0, 0.3, 0.3 - 0.7, 0.3 + 0.7)))
        .as("equal but for rounding")
        .matches(sample -> !sample.hasIntervalsOfRows());
  }

  @Test
  void intervalsOfOtherWidthsAreOfRowsUnlessTheyAreOfOtherFolds() {
    assertThat(sample(point(0, 10, 8, 12), point(0, 20, 19, 21)).hasIntervalsOfRows()).isTrue();
    assertThat(sample(point(0, 10, 8, 12), point(1, 20, 19, 21)).hasIntervalsOfRows()).isFalse();
  }

  @Test
  void intervalsThatAreNotAroundThePredictionAreOfRows() {
    assertThat(sample(point(0, 10, 9, 13), point(0, 20, 19, 23)).hasIntervalsOfRows()).isTrue();
  }

  private static PredictionSample sample(PredictionPoint... points) {
    return new PredictionSample("forest", 1, "price", points.length, 0, List.of(points));
  }

  private static PredictionPoint point(int fold, double predicted, double lower, double upper) {
    return new PredictionPoint(
        "forest",
        1,
        0,
        fold,
        Part.TEST,
        1,
        "price",
        predicted,
        predicted,
        Optional.of(new PredictionInterval(lower, upper)));
  }
}
