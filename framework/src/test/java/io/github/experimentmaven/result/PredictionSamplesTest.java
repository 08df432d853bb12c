package io.github.experimentmaven.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.spec.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PredictionSamplesTest {

  private static final int ROWS = 300;
  private static final int WORST = 77;

  @Test
  void areOfTheSeedWithTheMedianLossAndOfEachTarget() {
    List<PredictionSample> samples = samples(1000);

    assertThat(samples).extracting(PredictionSample::target).containsExactly("width", "height");
    assertThat(samples).extracting(PredictionSample::seed).containsOnly(2L);
    assertThat(samples)
        .allSatisfy(
            sample -> {
              assertThat(sample.predictions()).isEqualTo(ROWS);
              assertThat(sample.points()).hasSize(ROWS);
            });
  }

  @Test
  void areFewAndSpreadOverTheRowsWithTheWorstAmongThem() {
    List<PredictionSample> samples = samples(20);

    assertThat(samples).hasSize(2);
    assertThat(samples)
        .allSatisfy(
            sample -> {
              assertThat(sample.points()).hasSizeBetween(10, 21);
              assertThat(sample.predictions()).isEqualTo(ROWS);
              assertThat(sample.largestError()).isEqualTo(9);
              assertThat(sample.points())
                  .extracting(PredictionPoint::row)
                  .contains(0L, (long) WORST);
              assertThat(sample.points()).anyMatch(point -> point.row() > 250);
            });
  }

  @Test
  void predictionsThatAreNoNumbersAreLeftOut() {
    PredictionSamples samples = new PredictionSamples(table(), 10);
    samples.add(point(2, 0, "width", Double.NaN));
    samples.add(point(2, 1, "width", 1));

    assertThat(samples.all())
        .singleElement()
        .extracting(PredictionSample::predictions)
        .isEqualTo(1);
  }

  private static List<PredictionSample> samples(int most) {
    PredictionSamples samples = new PredictionSamples(table(), most);
    for (long seed = 1; seed <= 3; seed++) {
      for (int row = 0; row < ROWS; row++) {
        samples.add(point(seed, row, "width", row == WORST ? row + 9 : row + 1));
        samples.add(point(seed, row, "height", row == WORST ? row - 9 : row));
      }
    }
    return samples.all();
  }

  private static PredictionPoint point(long seed, int row, String target, double predicted) {
    return new PredictionPoint(
        "tree", seed, 0, 0, Part.TEST, row, target, row, predicted, Optional.empty());
  }

  private static ResultTable table() {
    return new ResultTable(List.of(Metrics.LOSS), List.of(row(1, 0.9), row(2, 0.5), row(3, 0.1)));
  }

  private static ResultRow row(long seed, double loss) {
    return new ResultRow(
        "1.0.0",
        "study",
        "tree",
        "cart",
        seed,
        0,
        0,
        Part.TEST,
        ROWS,
        Map.of(Metrics.LOSS, loss),
        OptionalInt.empty(),
        OptionalInt.empty(),
        true,
        "data",
        "split",
        Optional.empty(),
        "mse",
        true);
  }
}
