package io.github.experimentmaven.gate;

import static io.github.experimentmaven.gate.Regressions.SEEDS;
import static io.github.experimentmaven.gate.Regressions.findings;
import static io.github.experimentmaven.gate.Regressions.judge;
import static io.github.experimentmaven.gate.Regressions.mse;
import static io.github.experimentmaven.gate.Regressions.now;
import static io.github.experimentmaven.gate.Regressions.outcome;
import static io.github.experimentmaven.gate.Regressions.reason;
import static io.github.experimentmaven.gate.Regressions.was;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.gate.change.Judgement.Outcome;
import io.github.experimentmaven.gate.change.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a regression is not compared with. */
class RegressionRefusalTest {

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
    RegressionFinding finding = judge(mse(0.01), now().seeds("network-1", "mse", 0.70, 0.71, 0.72));

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
