package io.github.experimentmaven.gate;

import static io.github.experimentmaven.gate.Regressions.SEEDS;
import static io.github.experimentmaven.gate.Regressions.change;
import static io.github.experimentmaven.gate.Regressions.judge;
import static io.github.experimentmaven.gate.Regressions.mse;
import static io.github.experimentmaven.gate.Regressions.now;
import static io.github.experimentmaven.gate.Regressions.outcome;
import static io.github.experimentmaven.gate.Regressions.was;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.gate.change.Judgement.Outcome;
import org.junit.jupiter.api.Test;

class RegressionTest {

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
            "network-1.test.mse is worse: mean 0.772, was 0.72 in release 1.0.0 (+7.222%,"
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
    ExperimentBuilder experiment = new ExperimentBuilder("network-1").regression(0.01, "*.test.r2");
    TableBuilder baseline = was().seeds("network-1", "r2", 0.5, 0.6, 0.7);

    RegressionFinding worse =
        judge(experiment, baseline, now().seeds("network-1", "r2", 0.40, 0.51, 0.60));
    RegressionFinding improved =
        judge(experiment, baseline, now().seeds("network-1", "r2", 0.60, 0.71, 0.80));

    assertThat(outcome(worse)).isEqualTo(Outcome.WORSE);
    assertThat(worse.describe()).contains("(-16.11%, tolerance 1%)");
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
        judge(mse(0), was().seeds("network-1", "mse", 1, 2), now().seeds("network-1", "mse", 2, 1));

    assertThat(outcome(finding)).isEqualTo(Outcome.WITHIN_TOLERANCE);
    assertThat(finding.describe()).contains("mean 1.5, was 1.5 in release 1.0.0 (0%,");
  }
}
