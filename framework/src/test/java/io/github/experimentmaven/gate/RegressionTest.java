package io.github.experimentmaven.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.gate.change.Change;
import io.github.experimentmaven.gate.change.Interval;
import io.github.experimentmaven.gate.change.Judgement.Compared;
import io.github.experimentmaven.gate.change.Judgement.NotComparable;
import io.github.experimentmaven.gate.change.Judgement.Outcome;
import io.github.experimentmaven.gate.change.Reason;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.spec.RegressionSpec.Requirement;
import io.github.experimentmaven.spec.problem.Location;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RegressionTest {

  private static final double[] SEEDS = {0.70, 0.71, 0.72, 0.73, 0.74};

  @Nested
  class Comparing {

    @Test
    void callsEqualValuesUnchanged() {
      RegressionFinding finding = judge(mse(0.01), now().seeds("network-1", "mse", SEEDS));

      assertThat(outcome(finding)).isEqualTo(Outcome.UNCHANGED);
      assertThat(finding.passed()).isTrue();
      assertThat(finding.doubtful()).isFalse();
      assertThat(finding.describe())
          .isEqualTo(
              "network-1.test.mse is unchanged: mean 0.72, exactly as in release 1.0.0 over 5 paired"
                  + " trials");
    }

    @Test
    void callsAConsistentWorseningOverTheToleranceWorse() {
      RegressionFinding finding =
          judge(mse(0.01), now().seeds("network-1", "mse", 0.75, 0.77, 0.77, 0.77, 0.80));

      assertThat(outcome(finding)).isEqualTo(Outcome.WORSE);
      assertThat(finding.passed()).isFalse();
      assertThat(finding.title()).isEqualTo("network-1.test.mse against the baseline");
      assertThat(finding.describe())
          .isEqualTo(
              "network-1.test.mse is worse: mean 0.772, was 0.72 in release 1.0.0 (+7.223%,"
                  + " tolerance 1%); 95% interval of the difference +0.04161 to +0.06239 over 5"
                  + " paired trials");
    }

    @Test
    void passesAConsistentWorseningAtTheTolerance() {
      RegressionFinding finding =
          judge(
              mse(0.5),
              was().seeds("network-1", "mse", 1, 2, 3),
              now().seeds("network-1", "mse", 2, 3, 4));

      assertThat(outcome(finding)).isEqualTo(Outcome.WITHIN_TOLERANCE);
      assertThat(finding.passed()).isTrue();
      assertThat(finding.doubtful()).isFalse();
      assertThat(finding.describe())
          .isEqualTo(
              "network-1.test.mse is within tolerance: mean 3, was 2 in release 1.0.0 (+50%,"
                  + " tolerance 50%); 95% interval of the difference +1 to +1 over 3 paired trials");
    }

    @Test
    void roundsADifferenceOverTheToleranceUpAndOneWithinItToTheNearest() {
      TableBuilder baseline = was().seeds("network-1", "mse", 1, 1);

      RegressionFinding over =
          judge(mse(0.01), baseline, now().seeds("network-1", "mse", 1.0100001, 1.0100001));
      RegressionFinding within =
          judge(mse(0.01), baseline, now().seeds("network-1", "mse", 1.00912341, 1.00912341));

      assertThat(over.describe()).contains("is worse").contains("(+1.001%, tolerance 1%)");
      assertThat(within.describe()).contains("(+0.9123%, tolerance 1%)");
    }

    @Test
    void failsTheSmallestConsistentWorseningWhereNothingIsTolerated() {
      double[] worse = SEEDS.clone();
      for (int seed = 0; seed < worse.length; seed++) {
        worse[seed] += 1e-12;
      }

      RegressionFinding finding = judge(mse(0), now().seeds("network-1", "mse", worse));

      assertThat(outcome(finding)).isEqualTo(Outcome.WORSE);
      assertThat(finding.describe()).contains("mean 0.720000000001, was 0.72 in");
    }

    @Test
    void saysWhereAWorseningMayBeLuck() {
      RegressionFinding finding =
          judge(mse(0.01), now().seeds("network-1", "mse", 0.9, 0.6, 0.9, 0.6, 0.9));

      assertThat(outcome(finding)).isEqualTo(Outcome.INCONCLUSIVE);
      assertThat(finding.passed()).isTrue();
      assertThat(finding.doubtful()).isTrue();
      assertThat(finding.describe())
          .endsWith("which includes no change; add seeds to tell a change from luck");
    }

    @Test
    void callsAConsistentBetteringImproved() {
      RegressionFinding finding =
          judge(mse(0.5), now().seeds("network-1", "mse", 0.65, 0.67, 0.67, 0.67, 0.70));

      assertThat(outcome(finding)).isEqualTo(Outcome.IMPROVED);
      assertThat(finding.passed()).isTrue();
      assertThat(finding.describe())
          .isEqualTo(
              "network-1.test.mse is improved: mean 0.672, was 0.72 in release 1.0.0 (-6.667%,"
                  + " tolerance 50%); 95% interval of the difference -0.05839 to -0.03761 over 5"
                  + " paired trials");
    }

    @Test
    void callsABetteringThatMayBeLuckWithinTolerance() {
      RegressionFinding finding =
          judge(mse(0), now().seeds("network-1", "mse", 0.5, 0.8, 0.5, 0.8, 0.5));

      assertThat(outcome(finding)).isEqualTo(Outcome.WITHIN_TOLERANCE);
    }

    /** Differences whose interval at 95 % ends at 0, to the bit. */
    @Test
    void takesAChangeWhoseIntervalEndsAtNoChangeForPossibleLuck() {
      double[] none = {0, 0};
      double[] some = {0.75, 0.6405605146072237};

      RegressionFinding worse =
          judge(
              mse(0.01),
              was().seeds("network-1", "mse", none),
              now().seeds("network-1", "mse", some));
      RegressionFinding better =
          judge(
              mse(0.01),
              was().seeds("network-1", "mse", some),
              now().seeds("network-1", "mse", none));

      assertThat(change(worse).interval().orElseThrow().low()).isZero();
      assertThat(outcome(worse)).isEqualTo(Outcome.INCONCLUSIVE);
      assertThat(change(better).interval().orElseThrow().high()).isZero();
      assertThat(outcome(better)).isEqualTo(Outcome.WITHIN_TOLERANCE);
    }

    @Test
    void knowsTheMetricsOfWhichMoreIsBetter() {
      ExperimentBuilder experiment =
          new ExperimentBuilder("network-1").regression(0.01, "*.test.r2");
      TableBuilder baseline = was().seeds("network-1", "r2", 0.5, 0.6, 0.7);

      RegressionFinding worse =
          judge(experiment, baseline, now().seeds("network-1", "r2", 0.40, 0.51, 0.60));
      RegressionFinding improved =
          judge(experiment, baseline, now().seeds("network-1", "r2", 0.60, 0.71, 0.80));

      assertThat(outcome(worse)).isEqualTo(Outcome.WORSE);
      assertThat(worse.describe()).contains("(-16.12%, tolerance 1%)");
      assertThat(outcome(improved)).isEqualTo(Outcome.IMPROVED);
    }

    @Test
    void callsAnyWorseningFromZeroOverTheTolerance() {
      RegressionFinding finding =
          judge(
              mse(0.5),
              was().seeds("network-1", "mse", 0, 0, 0),
              now().seeds("network-1", "mse", 1, 1, 1));

      assertThat(outcome(finding)).isEqualTo(Outcome.WORSE);
      assertThat(finding.describe()).contains("mean 1, was 0 in release 1.0.0 (up from 0,");
    }

    @Test
    void measuresAgainstTheSizeOfANegativeMean() {
      RegressionFinding finding =
          judge(
              mse(0.4),
              was().seeds("network-1", "mse", -2, -2, -2),
              now().seeds("network-1", "mse", -1, -1, -1));

      assertThat(outcome(finding)).isEqualTo(Outcome.WORSE);
      assertThat(finding.describe()).contains("(+50%, tolerance 40%)");
    }

    @Test
    void callsValuesThatChangedButNotOnTheWholeWithinTolerance() {
      RegressionFinding finding =
          judge(
              mse(0), was().seeds("network-1", "mse", 1, 2), now().seeds("network-1", "mse", 2, 1));

      assertThat(outcome(finding)).isEqualTo(Outcome.WITHIN_TOLERANCE);
      assertThat(finding.describe()).contains("mean 1.5, was 1.5 in release 1.0.0 (0%,");
    }
  }

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

  @Nested
  class RefusingToCompare {

    @Test
    void otherData() {
      RegressionFinding finding =
          judge(mse(0.01), now().data("data-b").seeds("network-1", "mse", SEEDS));

      assertThat(finding.passed()).isFalse();
      assertThat(finding.doubtful()).isTrue();
      assertThat(finding.judgement().label()).isEqualTo("not comparable");
      assertThat(finding.describe())
          .isEqualTo(
              "network-1.test.mse is not comparable with release 1.0.0: the data changed: was"
                  + " data-a, is data-b");
    }

    @Test
    void dataThatTheBaselineDoesNotState() {
      RegressionFinding finding =
          judge(
              mse(0.01),
              was().data("").seeds("network-1", "mse", SEEDS),
              now().data("").seeds("network-1", "mse", SEEDS));

      assertThat(reason(finding)).isEqualTo(Reason.OTHER_DATA);
      assertThat(finding.describe()).endsWith("was not stated, is not stated");
    }

    @Test
    void anotherSplit() {
      RegressionFinding finding =
          judge(mse(0.01), now().split("split-b").seeds("network-1", "mse", SEEDS));

      assertThat(reason(finding)).isEqualTo(Reason.OTHER_SPLIT);
      assertThat(finding.describe())
          .endsWith("the split changed: was split-a, is split-b in repeat 0, fold 0");
    }

    @Test
    void aSplitThatTheBaselineDoesNotState() {
      RegressionFinding finding =
          judge(
              mse(0.01),
              was().split("").seeds("network-1", "mse", SEEDS),
              now().split("").seeds("network-1", "mse", SEEDS));

      assertThat(reason(finding)).isEqualTo(Reason.OTHER_SPLIT);
    }

    @Test
    void fewerFolds() {
      RegressionFinding finding =
          judge(
              mse(0.01),
              was().folds("network-1", "mse", 1, 2, 3),
              now().folds("network-1", "mse", 1, 2));

      assertThat(reason(finding)).isEqualTo(Reason.OTHER_SPLIT);
      assertThat(finding.describe())
          .endsWith("the baseline has seed 1 in repeat 0, fold 2, the current results do not");
    }

    @Test
    void fewerSeeds() {
      RegressionFinding finding =
          judge(mse(0.01), now().seeds("network-1", "mse", 0.70, 0.71, 0.72));

      assertThat(reason(finding)).isEqualTo(Reason.OTHER_SEEDS);
      assertThat(finding.describe())
          .endsWith(
              "the seeds changed: the baseline has [1, 2, 3, 4, 5], the current results [1, 2,"
                  + " 3]");
    }

    @Test
    void anotherLossUnderTheNameOfLoss() {
      ExperimentBuilder experiment =
          new ExperimentBuilder("network-1").regression(0.01, "*.test.loss");

      RegressionFinding finding =
          judge(
              experiment,
              was().seeds("network-1", "loss", SEEDS),
              now().lossFunction("mae").seeds("network-1", "loss", SEEDS));

      assertThat(reason(finding)).isEqualTo(Reason.OTHER_LOSS);
      assertThat(finding.describe()).contains("its loss was mse and is mae now");
    }

    @Test
    void notAnotherLossUnderItsOwnName() {
      RegressionFinding finding =
          judge(mse(0.01), now().lossFunction("mae").seeds("network-1", "mse", SEEDS));

      assertThat(outcome(finding)).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void notALossThatOneOfThemDoesNotName() {
      ExperimentBuilder experiment =
          new ExperimentBuilder("network-1").regression(0.01, "*.test.loss");

      RegressionFinding older =
          judge(
              experiment,
              was().lossFunction("").seeds("network-1", "loss", SEEDS),
              now().seeds("network-1", "loss", SEEDS));
      RegressionFinding newer =
          judge(
              experiment,
              was().seeds("network-1", "loss", SEEDS),
              now().lossFunction("").seeds("network-1", "loss", SEEDS));

      assertThat(outcome(older)).isEqualTo(Outcome.UNCHANGED);
      assertThat(outcome(newer)).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void aModelThatTheExperimentNoLongerHas() {
      ExperimentBuilder experiment =
          new ExperimentBuilder("network-1").regression(0.01, "*.test.mse");

      List<RegressionFinding> findings =
          findings(
              experiment,
              was().seeds("network-1", "mse", SEEDS).seeds("network-9", "mse", SEEDS),
              now().seeds("network-1", "mse", SEEDS));

      assertThat(findings).hasSize(2);
      assertThat(reason(findings.get(1))).isEqualTo(Reason.REMOVED);
      assertThat(findings.get(1).passed()).isFalse();
      assertThat(findings.get(1).describe())
          .isEqualTo(
              "network-9.test.mse is not comparable with release 1.0.0: the baseline has it, the"
                  + " experiment no longer does");
    }

    @Test
    void aBaselineWithFailedTrials() {
      RegressionFinding finding =
          judge(
              mse(0.01),
              was().seeds("network-1", "mse", 0.7).failed("network-1", 2, "loss is NaN"),
              now().seeds("network-1", "mse", 0.7, 0.7));

      assertThat(reason(finding)).isEqualTo(Reason.BASELINE_FAILED_TRIALS);
      assertThat(finding.describe()).endsWith("1 of its trials in the baseline failed");
    }

    @Test
    void aBaselineOfWhichEveryTrialFailed() {
      RegressionFinding finding =
          judge(
              mse(0.01),
              was().failed("network-1", 1, "loss is NaN"),
              now().seeds("network-1", "mse", 0.7));

      assertThat(reason(finding)).isEqualTo(Reason.BASELINE_FAILED_TRIALS);
    }

    @Test
    void aBaselineThatIsNotFinite() {
      RegressionFinding finding =
          judge(
              mse(0.01),
              was().seeds("network-1", "mse", 0.7, Double.NaN),
              now().seeds("network-1", "mse", 0.7, 0.7));

      assertThat(reason(finding)).isEqualTo(Reason.BASELINE_NOT_FINITE);
    }

    @Test
    void whatIsAllowedPassesButWantsALook() {
      RegressionFinding finding =
          findings(
                  mse(0.01),
                  was().seeds("network-1", "mse", SEEDS),
                  now().data("data-b").seeds("network-1", "mse", SEEDS),
                  new GateOptions(false, true, true))
              .get(0);

      assertThat(finding.passed()).isTrue();
      assertThat(finding.doubtful()).isTrue();
    }
  }

  @Nested
  class NeverPassing {

    private final GateOptions lenient = new GateOptions(false, true, true);

    @Test
    void valuesThatAreNotFinite() {
      RegressionFinding finding =
          findings(
                  mse(0.01),
                  was().data("data-b").seeds("network-1", "mse", 0.7, 0.7),
                  now().seeds("network-1", "mse", 0.7, Double.POSITIVE_INFINITY),
                  lenient)
              .get(0);

      assertThat(reason(finding)).isEqualTo(Reason.NOT_FINITE);
      assertThat(finding.passed()).isFalse();
      assertThat(finding.describe()).endsWith("a value is NaN or infinite; see results.csv");
    }

    @Test
    void failedTrials() {
      RegressionFinding finding =
          findings(
                  mse(0.01),
                  was().seeds("network-1", "mse", 0.7, 0.7),
                  now().seeds("network-1", "mse", 0.7).failed("network-1", 2, "loss is NaN"),
                  lenient)
              .get(0);

      assertThat(reason(finding)).isEqualTo(Reason.FAILED_TRIALS);
      assertThat(finding.passed()).isFalse();
      assertThat(finding.describe())
          .endsWith("1 of its trials failed; see the column 'failure' of results.csv");
    }

    @Test
    void aModelOfTheExperimentWithoutResults() {
      RegressionFinding finding =
          findings(
                  mse(0.01),
                  was().seeds("network-1", "mse", 0.7),
                  now().seeds("mean", "mse", 0.7),
                  lenient)
              .get(1);

      assertThat(finding.model()).isEqualTo("network-1");
      assertThat(reason(finding)).isEqualTo(Reason.NO_RESULT);
      assertThat(finding.passed()).isFalse();
    }

    @Test
    void aMetricOfUnknownDirection() {
      RegressionFinding finding =
          findings(
                  new ExperimentBuilder("network-1").regression(0.01, "*.test.profit"),
                  was().seeds("network-1", "profit", 1),
                  now().seeds("network-1", "profit", 2),
                  lenient)
              .get(0);

      assertThat(reason(finding)).isEqualTo(Reason.UNKNOWN_METRIC);
      assertThat(finding.passed()).isFalse();
      assertThat(finding.describe()).contains("no metric 'profit' is registered");
    }
  }

  @Nested
  class WhatTheBaselineDoesNotHaveYet {

    private final TableBuilder current =
        now().seeds("network-1", "mse", SEEDS).seeds("network-2", "mse", SEEDS);
    private final ExperimentBuilder experiment =
        new ExperimentBuilder("network-1", "network-2").regression(0.01, "*.test.mse");

    @Test
    void passes() {
      RegressionFinding finding =
          findings(experiment, was().seeds("network-1", "mse", SEEDS), current).get(1);

      assertThat(reason(finding)).isEqualTo(Reason.NEW);
      assertThat(finding.passed()).isTrue();
      assertThat(finding.describe())
          .isEqualTo(
              "network-2.test.mse is not comparable with release 1.0.0: the baseline does not have"
                  + " it yet");
    }

    @Test
    void failsWhereABaselineIsRequired() {
      RegressionFinding finding =
          findings(
                  experiment,
                  was().seeds("network-1", "mse", SEEDS),
                  current,
                  new GateOptions(true, false, true))
              .get(1);

      assertThat(finding.passed()).isFalse();
    }

    @Test
    void leavesSeedsThatWereAddedOut() {
      RegressionFinding finding =
          judge(mse(0.01), now().seeds("network-1", "mse", 0.70, 0.71, 0.72, 0.73, 0.74, 0.99));

      assertThat(outcome(finding)).isEqualTo(Outcome.UNCHANGED);
      assertThat(finding.describe()).endsWith("over 5 paired trials");
    }
  }

  @Nested
  class Selecting {

    @Test
    void takesTheLineOfThePatternThatSelects() {
      ExperimentBuilder experiment =
          new ExperimentBuilder("network-1").regression(0.01, "*.test.mse", "*.test.*");

      List<RegressionFinding> findings =
          findings(
              experiment,
              was().seeds("network-1", "mse", SEEDS).seeds("network-1", "mae", SEEDS),
              now().seeds("network-1", "mse", SEEDS).seeds("network-1", "mae", SEEDS));

      assertThat(findings).extracting(RegressionFinding::metric).containsExactly("mse", "mae");
      assertThat(findings).extracting(finding -> finding.location().line()).containsExactly(40, 42);
    }

    @Test
    void failsAPatternThatSelectsNothing() {
      Verdict verdict =
          verdict(
              new ExperimentBuilder("network-1").regression(0.01, "*.test.mse", "netwrk-1.*"),
              was().seeds("network-1", "mse", SEEDS),
              now().seeds("network-1", "mse", SEEDS),
              GateOptions.DEFAULTS);

      assertThat(verdict.violations()).hasSize(1);
      assertThat(verdict.violations().get(0).describe())
          .isEqualTo(
              "netwrk-1.* applies to no result, so it guards nothing; correct it or remove it");
      assertThat(verdict.violations().get(0).location())
          .isEqualTo(new Location("src/experiments/movie-ratings.yaml", 42, 5));
    }

    @Test
    void looksAtEveryPart() {
      List<RegressionFinding> findings =
          findings(
              new ExperimentBuilder("network-1").regression(0.01, "*"),
              was().value("network-1", 1, 0, 0, "validation", "mse", 1),
              now().value("network-1", 1, 0, 0, "validation", "mse", 1));

      assertThat(findings).extracting(RegressionFinding::part).containsExactly("validation");
    }
  }

  @Nested
  class RequiringAnImprovement {

    private final ExperimentBuilder experiment =
        new ExperimentBuilder("network-1")
            .regression(0.01, 0.95, Requirement.IMPROVEMENT, "*.test.mse");

    @Test
    void passesWhereOneMetricImproved() {
      Finding finding = last(now().seeds("network-1", "mse", 0.65, 0.67, 0.67, 0.67, 0.70));

      assertThat(finding.passed()).isTrue();
      assertThat(finding.describe()).isEqualTo("1 of 1 metrics improved on release 1.0.0");
      assertThat(finding.location()).isEqualTo(ExperimentBuilder.at(40));
    }

    @Test
    void failsWhereNoneDid() {
      Finding finding = last(now().seeds("network-1", "mse", 0.71, 0.71, 0.71, 0.72, 0.74));

      assertThat(finding.passed()).isFalse();
      assertThat(finding.title()).isEqualTo("a change improves a metric");
      assertThat(finding.describe())
          .isEqualTo(
              "none of 1 metrics improved on release 1.0.0, but the experiment requires an"
                  + " improvement");
    }

    @Test
    void asksNothingOfAnExperimentThatDidNotChange() {
      Finding finding = last(now().seeds("network-1", "mse", SEEDS));

      assertThat(finding.passed()).isTrue();
      assertThat(finding.describe())
          .isEqualTo("nothing changed from release 1.0.0, so no improvement is required");
    }

    @Test
    void isNotAskedUnlessRequired() {
      Verdict verdict =
          verdict(
              mse(0.01),
              was().seeds("network-1", "mse", SEEDS),
              now().seeds("network-1", "mse", SEEDS),
              GateOptions.DEFAULTS);

      assertThat(verdict.findings()).hasSize(1);
    }

    private Finding last(TableBuilder current) {
      Verdict verdict =
          verdict(
              experiment, was().seeds("network-1", "mse", SEEDS), current, GateOptions.DEFAULTS);
      assertThat(verdict.findings()).hasSize(2);
      return verdict.findings().get(1);
    }
  }

  private static ExperimentBuilder mse(double tolerance) {
    return new ExperimentBuilder("network-1").regression(tolerance, "*.test.mse");
  }

  private static TableBuilder was() {
    return new TableBuilder("1.0.0");
  }

  private static TableBuilder now() {
    return new TableBuilder("1.1.0");
  }

  private static RegressionFinding judge(ExperimentBuilder experiment, TableBuilder current) {
    return judge(experiment, was().seeds("network-1", "mse", SEEDS), current);
  }

  private static RegressionFinding judge(
      ExperimentBuilder experiment, TableBuilder baseline, TableBuilder current) {
    List<RegressionFinding> findings = findings(experiment, baseline, current);
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  private static List<RegressionFinding> findings(
      ExperimentBuilder experiment, TableBuilder baseline, TableBuilder current) {
    return findings(experiment, baseline, current, GateOptions.DEFAULTS);
  }

  private static List<RegressionFinding> findings(
      ExperimentBuilder experiment,
      TableBuilder baseline,
      TableBuilder current,
      GateOptions options) {
    return verdict(experiment, baseline, current, options).findings().stream()
        .filter(RegressionFinding.class::isInstance)
        .map(RegressionFinding.class::cast)
        .toList();
  }

  /** The seeds of the experiment are those of its results, so that none is missing. */
  private static Verdict verdict(
      ExperimentBuilder experiment,
      TableBuilder baseline,
      TableBuilder current,
      GateOptions options) {
    int seeds = (int) current.build().rows().stream().map(row -> row.seed()).distinct().count();
    return new Gate(Metrics.builtIn(), options)
        .judge(
            experiment.seeds(seeds).build(),
            current.build(),
            Optional.of(new Baseline(baseline.build(), "release 1.0.0")));
  }

  private static Outcome outcome(RegressionFinding finding) {
    assertThat(finding.judgement().label())
        .isEqualTo(((Compared) finding.judgement()).outcome().label());
    return ((Compared) finding.judgement()).outcome();
  }

  private static Change change(RegressionFinding finding) {
    return ((Compared) finding.judgement()).change();
  }

  private static Reason reason(RegressionFinding finding) {
    return ((NotComparable) finding.judgement()).reason();
  }
}
