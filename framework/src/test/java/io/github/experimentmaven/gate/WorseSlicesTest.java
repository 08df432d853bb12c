package io.github.experimentmaven.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.gate.WorseSlices.Worse;
import io.github.experimentmaven.gate.change.Judgement.Outcome;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.RegressionSpec.Requirement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorseSlicesTest {

  private final SlicedResults then = SlicedResults.of(1);

  @Test
  void areThoseOnWhichTheLossGotWorseAlthoughNoRuleNamesThem() {
    List<Worse> worse = between(SlicedResults.of(3), 30);

    assertThat(worse).extracting(Worse::name).containsExactly("model.test[kind=odd].loss");
    assertThat(worse.get(0).judgement().outcome()).isEqualTo(Outcome.WORSE);
    assertThat(worse.get(0).judgement().terms().comparisons())
        .as("the even rows did not change, so they cannot raise a false alarm")
        .isEqualTo(1);
  }

  @Test
  void haveIntervalsThatHoldTogether() {
    List<Worse> worse = between(then.worseBy(3), 30, 0.8);

    assertThat(worse).hasSize(2);
    assertThat(worse).allMatch(slice -> slice.judgement().terms().comparisons() == 2);
  }

  @Test
  void areNoneWhereNothingChangedOrAllGotBetter() {
    assertThat(between(then, 30)).isEmpty();
    assertThat(between(then.worseBy(0.5), 30)).isEmpty();
  }

  @Test
  void haveEnoughTestRowsToBeJudged() {
    assertThat(between(SlicedResults.of(3), SlicedResults.ROWS)).isEmpty();
  }

  private List<Worse> between(SlicedResults now, int leastRows) {
    return between(now, leastRows, 0.95);
  }

  private List<Worse> between(SlicedResults now, int leastRows, double confidence) {
    Experiment experiment =
        new ExperimentBuilder("model")
            .regression(0.01, confidence, Requirement.NO_REGRESSION, "*.test.mse")
            .leastRows(leastRows)
            .build();
    Baseline current =
        new Baseline(
            now.table("1.1.0", "", SlicedResults.ROWS),
            Optional.of(now.rows()),
            Optional.of(now.slices("1.1.0", SlicedResults.ROWS / 2)),
            Background.UNKNOWN,
            "current results");
    return WorseSlices.between(
        experiment,
        experiment.regression().orElseThrow(),
        then.baseline(),
        current,
        Metrics.builtIn());
  }
}
