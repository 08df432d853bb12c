package io.github.experimentmaven.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.spec.RegressionSpec.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules on slices: a hundred rows, half of them {@code kind=odd}. */
class SlicesTest {

  private static final int ROWS = SlicedResults.ROWS;

  private static ExperimentBuilder experiment() {
    return new ExperimentBuilder("model").seeds(2).leastRows(30);
  }

  private static Verdict judge(
      ExperimentBuilder experiment, SlicedResults now, int rows, Optional<Baseline> baseline) {
    return new Gate(Metrics.builtIn(), GateOptions.DEFAULTS)
        .judge(
            experiment.build(),
            now.table("1.1.0", "", ROWS),
            Optional.of(now.slices("1.1.0", rows)),
            Optional.of(now.rows()),
            baseline);
  }

  private static Verdict regression(SlicedResults then, SlicedResults now, String... patterns) {
    return judge(
        experiment().regression(0.01, 0.95, Requirement.NO_REGRESSION, patterns),
        now,
        ROWS / 2,
        Optional.of(then.baseline()));
  }

  @Test
  void aThresholdBoundsEachSliceItsPatternSelects() {
    Verdict verdict =
        judge(
            experiment().maxOfSlice("model", "kind=*", "mse", 2),
            SlicedResults.of(3),
            ROWS / 2,
            Optional.empty());

    assertThat(verdict.findings()).extracting(Finding::passed).containsExactly(true, false);
    assertThat(verdict.findings().get(1).describe())
        .startsWith("model.test[kind=odd].mse is ")
        .contains("above the maximum of 2");
  }

  @Test
  void aThresholdOnASliceThatIsNotThereGuardsNothing() {
    Verdict verdict =
        judge(
            experiment().maxOfSlice("model", "kind=uneven", "mse", 2),
            SlicedResults.of(1),
            ROWS / 2,
            Optional.empty());

    assertThat(verdict.passed()).isFalse();
    assertThat(verdict.findings().get(0).describe())
        .contains("model.test[kind=uneven].mse applies to no result");
  }

  @Test
  void aSliceOfFewerRowsThanTheLeastIsNamedAndNotJudged() {
    Verdict verdict =
        judge(
            experiment().maxOfSlice("model", "kind=*", "mse", 0),
            SlicedResults.of(1),
            29,
            Optional.empty());

    assertThat(verdict.passed()).isTrue();
    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.notes())
        .contains(
            "movie-ratings was not judged on slices with fewer than 30 test rows: kind=even (29), kind=odd (29)");
  }

  @Test
  void aWorseSliceIsFoundByItsOwnRows() {
    Verdict verdict = regression(SlicedResults.of(1), SlicedResults.of(1.5), "*.test[kind=*].mse");

    assertThat(verdict.findings()).extracting(Finding::passed).containsExactly(true, false);
    assertThat(verdict.findings().get(0).describe()).contains("[kind=even].mse is unchanged");
    assertThat(verdict.findings().get(1).describe())
        .contains("model.test[kind=odd].mse is worse")
        .endsWith("over 2 paired trials and 50 test rows");
  }

  @Test
  void severalSlicesThatChangedAreCorrectedTogether() {
    SlicedResults then = SlicedResults.of(1);
    List<String> described = new ArrayList<>();
    regression(then, then.worseBy(1.5), "*.test[kind=*].mse")
        .findings()
        .forEach(finding -> described.add(finding.describe()));

    assertThat(described)
        .hasSize(2)
        .allMatch(text -> text.contains("(all 2 comparisons together)"));
  }

  @Test
  void aPatternWithoutASliceSelectsNone() {
    assertThat(regression(SlicedResults.of(1), SlicedResults.of(1.5), "*.test.mse", "*").findings())
        .extracting(Finding::part)
        .containsOnly("test");
  }

  @Test
  void aSliceOfAnotherConditionIsNotComparedWithThatOfItsName() {
    SlicedResults then = SlicedResults.of(1);
    Verdict verdict =
        regression(then, SlicedResults.of(1.5).odd("kind != even"), "*.test[kind=odd].mse");

    assertThat(verdict.findings().get(0).describe())
        .contains("is not comparable with release 1.0.0: the baseline does not have it yet");
  }

  @Test
  void aBaselineWithoutSlicesHasNoneToCompareWith() {
    SlicedResults then = SlicedResults.of(1);
    Verdict verdict =
        judge(
            experiment().regression(0.01, 0.95, Requirement.NO_REGRESSION, "*.test[*].mse"),
            SlicedResults.of(1.5),
            ROWS / 2,
            Optional.of(new Baseline(then.table("1.0.0", "", ROWS), "release 1.0.0")));

    assertThat(verdict.findings())
        .hasSize(2)
        .allMatch(finding -> finding.describe().contains("the baseline does not have it yet"));
  }
}
