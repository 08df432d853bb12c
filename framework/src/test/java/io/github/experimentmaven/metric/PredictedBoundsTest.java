package io.github.experimentmaven.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PredictedBoundsTest {

  private static final PredictedBounds BOUNDS =
      PredictedBounds.between(new double[][] {{1, 8, 3}}, new double[][] {{4, 2, 3}});

  @Test
  void thoseThatCrossChangePlaces() {
    assertThat(BOUNDS.lower(0, 1)).isEqualTo(2);
    assertThat(BOUNDS.upper(0, 1)).isEqualTo(8);
  }

  @Test
  void theExcessIsTheDistanceOutsideAndLessThanZeroInside() {
    assertThat(BOUNDS.excess(0, 0, -1)).isEqualTo(2);
    assertThat(BOUNDS.excess(0, 0, 6)).isEqualTo(2);
    assertThat(BOUNDS.excess(0, 0, 3)).isEqualTo(-1);
    assertThat(PredictedBounds.at(new double[][] {{5}}).excess(0, 0, 3)).isEqualTo(2);
  }

  @Test
  void whereAMarginLeavesNothingBetweenThemTheMiddleIsLeft() {
    assertThat(BOUNDS.interval(0, 0, -1)).isEqualTo(new PredictionInterval(2, 3));
    assertThat(BOUNDS.interval(0, 0, -1.5)).isEqualTo(new PredictionInterval(2.5, 2.5));
    assertThat(BOUNDS.interval(0, 0, -4)).isEqualTo(new PredictionInterval(2.5, 2.5));
    assertThat(BOUNDS.interval(0, 0, 1)).isEqualTo(new PredictionInterval(0, 5));
  }

  @Test
  void anIntervalHoldsItsEnds() {
    PredictionInterval interval = new PredictionInterval(2, 3);

    assertThat(List.of(2.0, 2.5, 3.0)).allMatch(interval::holds);
    assertThat(List.of(1.9, 3.1)).noneMatch(interval::holds);
  }

  /** The middles are 2.5, 5 and 3; the first row's is what was observed. */
  @Test
  void intervalsOfNoWidthHoldTheirMiddle() {
    assertThat(
            IntervalScores.of(
                new double[][] {{2.5, 4, 4}}, BOUNDS, Optional.empty(), List.of(-3.0)))
        .containsEntry(IntervalScores.COVERAGE, 1.0 / 3)
        .containsEntry(IntervalScores.WIDTH, 0.0);
  }

  @Test
  void widthsAndCoverageAreMeansOverTargetsAndWeighedRows() {
    PredictedBounds two =
        PredictedBounds.between(new double[][] {{0, 0}, {0, 0}}, new double[][] {{1, 3}, {10, 10}});

    assertThat(
            IntervalScores.of(
                new double[][] {{5, 1}, {1, 1}},
                two,
                Optional.of(new double[] {1, 3}),
                List.of(0.5, 0.0)))
        .containsEntry(IntervalScores.COVERAGE, (0.75 + 1) / 2)
        .containsEntry(IntervalScores.WIDTH, ((2 + 3 * 4) / 4.0 + 10) / 2);
  }

  @Test
  void partsFollowEachOtherAndRowsAreChosen() {
    PredictedBounds chosen =
        PredictedBounds.together(List.of(BOUNDS, PredictedBounds.at(new double[][] {{7}})))
            .only(new int[] {3, 1});

    assertThat(chosen.lower(0, 0)).isEqualTo(7);
    assertThat(chosen.lower(0, 1)).isEqualTo(2);
    assertThat(chosen.upper(0, 1)).isEqualTo(8);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
  void oneThatIsNoFiniteNumberIsNoticed(double bad) {
    assertThat(BOUNDS.areFinite()).isTrue();
    assertThat(PredictedBounds.between(new double[][] {{1, bad}}, new double[][] {{1, 1}}))
        .matches(bounds -> !bounds.areFinite());
    assertThat(PredictedBounds.between(new double[][] {{1, 1}}, new double[][] {{-bad, 1}}))
        .matches(bounds -> !bounds.areFinite());
  }
}
