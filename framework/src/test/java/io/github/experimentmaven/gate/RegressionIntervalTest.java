package io.github.experimentmaven.gate;

import static io.github.experimentmaven.gate.Regressions.SEEDS;
import static io.github.experimentmaven.gate.Regressions.change;
import static io.github.experimentmaven.gate.Regressions.findings;
import static io.github.experimentmaven.gate.Regressions.judge;
import static io.github.experimentmaven.gate.Regressions.mse;
import static io.github.experimentmaven.gate.Regressions.now;
import static io.github.experimentmaven.gate.Regressions.outcome;
import static io.github.experimentmaven.gate.Regressions.was;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.gate.change.Interval;
import io.github.experimentmaven.gate.change.Judgement.Compared;
import io.github.experimentmaven.gate.change.Judgement.Outcome;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the interval of a regression's difference covers. */
class RegressionIntervalTest {

  @Nested
  class WithOneSeed {

    @Test
    void theToleranceAloneDecides() {
      RegressionFinding worse = judge(mse(0.01), was().seeds("network-1", "mse", 1), one(1.02));
      RegressionFinding tolerable =
          judge(mse(0.01), was().seeds("network-1", "mse", 1), one(1.005));

      assertThat(outcome(worse)).isEqualTo(Outcome.WORSE);
      assertThat(worse.describe())
          .endsWith("; one seed gives no interval, so the tolerance alone decides; add seeds");
      assertThat(outcome(tolerable)).isEqualTo(Outcome.WITHIN_TOLERANCE);
    }

    @Test
    void aBetteringIsNotShownToBeOne() {
      RegressionFinding finding = judge(mse(0), was().seeds("network-1", "mse", 1), one(0.5));

      assertThat(outcome(finding)).isEqualTo(Outcome.WITHIN_TOLERANCE);
    }

    private TableBuilder one(double value) {
      return now().seeds("network-1", "mse", value);
    }
  }

  @Nested
  class WithFolds {

    @Test
    void theIntervalIsCorrectedForOverlappingTrainingRows() {
      TableBuilder before = was().rows("train", 60).rows("test", 30);
      TableBuilder after = now().rows("train", 60).rows("test", 30);
      double[] differences = {0.02, 0.04, 0.06, 0.08, 0.10};
      for (int fold = 0; fold < 5; fold++) {
        before.value("network-1", 1, 0, fold, "train", "mse", 1);
        before.value("network-1", 1, 0, fold, "test", "mse", 1);
        after.value("network-1", 1, 0, fold, "train", "mse", 1);
        after.value("network-1", 1, 0, fold, "test", "mse", 1 + differences[fold]);
      }

      RegressionFinding finding = judge(mse(0.01), before, after);

      Interval interval = change(finding).interval().orElseThrow();
      double half = 2.7764451051977934 * Math.sqrt((1.0 / 5 + 30.0 / 60) * 0.001);
      assertThat(interval.low()).isCloseTo(0.06 - half, within(1e-8));
      assertThat(interval.high()).isCloseTo(0.06 + half, within(1e-8));
      assertThat(outcome(finding)).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void seedsOfOneFoldAreNotObservationsOfTheirOwn() {
      TableBuilder before = was();
      TableBuilder after = now();
      for (int seed = 1; seed <= 3; seed++) {
        for (int fold = 0; fold < 2; fold++) {
          before.value("network-1", seed, 0, fold, "test", "mse", 1);
          after.value("network-1", seed, 0, fold, "test", "mse", 1.1 + 0.1 * fold);
        }
      }

      RegressionFinding finding = judge(mse(0.01), before, after);

      assertThat(change(finding).observations()).isEqualTo(2);
      assertThat(change(finding).pairs()).isEqualTo(6);
      assertThat(finding.describe()).contains("over 6 paired trials in 2 folds");
    }
  }

  @Nested
  class ModelsThatAreNotBitExact {

    @Test
    void mayDifferByRounding() {
      TableBuilder baseline = was().notBitExact().seeds("network-1", "mse", 1, 1, 1);

      RegressionFinding worse =
          judge(mse(0), baseline, now().seeds("network-1", "mse", 1 + 1e-7, 1 + 1e-7, 1 + 1e-7));
      RegressionFinding better =
          judge(mse(0), baseline, now().seeds("network-1", "mse", 1 - 1e-7, 1 - 1e-7, 1 - 1e-7));

      assertThat(outcome(worse)).isEqualTo(Outcome.WITHIN_TOLERANCE);
      assertThat(outcome(better)).isEqualTo(Outcome.WITHIN_TOLERANCE);
    }

    @Test
    void mayDifferByRoundingWhereOnlyTheyAreNotNow() {
      RegressionFinding finding =
          judge(
              mse(0),
              was().seeds("network-1", "mse", 1, 1, 1),
              now().notBitExact().seeds("network-1", "mse", 1 + 1e-7, 1 + 1e-7, 1 + 1e-7));

      assertThat(outcome(finding)).isEqualTo(Outcome.WITHIN_TOLERANCE);
    }

    @Test
    void mayNotDifferByMore() {
      TableBuilder baseline = was().notBitExact().seeds("network-1", "mse", 1, 1, 1);

      RegressionFinding worse =
          judge(mse(0), baseline, now().seeds("network-1", "mse", 1.001, 1.001, 1.001));
      RegressionFinding better =
          judge(mse(0), baseline, now().seeds("network-1", "mse", 0.999, 0.999, 0.999));

      assertThat(outcome(worse)).isEqualTo(Outcome.WORSE);
      assertThat(outcome(better)).isEqualTo(Outcome.IMPROVED);
    }
  }

  @Nested
  class SeveralComparisons {

    @Test
    void widenTheirIntervalsSoThatAllHoldTogether() {
      ExperimentBuilder experiment =
          new ExperimentBuilder("network-1", "network-2").regression(0.01, "*.test.mse");

      List<RegressionFinding> findings =
          findings(
              experiment,
              was().seeds("network-1", "mse", SEEDS).seeds("network-2", "mse", SEEDS),
              now()
                  .seeds("network-1", "mse", 0.75, 0.77, 0.77, 0.77, 0.80)
                  .seeds("network-2", "mse", 0.70, 0.71, 0.72, 0.73, 0.76));

      Compared compared = (Compared) findings.get(0).judgement();
      assertThat(compared.terms().comparisons()).isEqualTo(2);
      assertThat(compared.terms().level()).isEqualTo(0.975);
      assertThat(findings.get(0).describe())
          .contains("95% interval of the difference (all 2 comparisons together) ");
    }

    @Test
    void countOnlyThoseThatChangedAndNotTheSameDifferencesTwice() {
      ExperimentBuilder experiment =
          new ExperimentBuilder("network-1", "network-2").regression(0.01, "*.test.*");

      List<RegressionFinding> findings =
          findings(
              experiment,
              was()
                  .seeds("network-1", "loss", SEEDS)
                  .seeds("network-1", "mse", SEEDS)
                  .seeds("network-2", "mse", SEEDS),
              now()
                  .seeds("network-1", "loss", 0.75, 0.77, 0.77, 0.77, 0.80)
                  .seeds("network-1", "mse", 0.75, 0.77, 0.77, 0.77, 0.80)
                  .seeds("network-2", "mse", SEEDS));

      Compared compared = (Compared) findings.get(0).judgement();
      assertThat(compared.terms().comparisons()).isEqualTo(1);
      assertThat(compared.terms().level()).isEqualTo(0.95);
    }
  }
}
