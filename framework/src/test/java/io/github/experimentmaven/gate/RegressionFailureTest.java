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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What no baseline makes good, and what has none. */
class RegressionFailureTest {

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
}
