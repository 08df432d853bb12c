package io.github.experimentmaven.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.gate.change.Rivals;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.spec.Experiment;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThresholdsTest {

  @Test
  void passAMeanAtTheMaximum() {
    Finding finding =
        judge(
            new ExperimentBuilder("network-1").max("network-1", "test", "mse", 0.5),
            table().seeds("network-1", "mse", 0.25, 0.75));

    assertThat(finding.passed()).isTrue();
    assertThat(finding.doubtful()).isFalse();
    assertThat(finding.title()).isEqualTo("network-1.test.mse max 0.5");
    assertThat(finding.describe())
        .isEqualTo("network-1.test.mse is 0.5, within the maximum of 0.5");
    assertThat(finding.location()).isEqualTo(ExperimentBuilder.at(30));
  }

  @Test
  void failAMeanAboveTheMaximumByTheSmallestAmount() {
    Finding finding =
        judge(
            new ExperimentBuilder("network-1").max("network-1", "test", "mse", 0.5),
            table().seeds("network-1", "mse", Math.nextUp(0.5)));

    assertThat(finding.passed()).isFalse();
    assertThat(finding.describe())
        .isEqualTo("network-1.test.mse is 0.5001, above the maximum of 0.5 by 1.11e-16");
  }

  @Test
  void failAMeanBelowTheMinimum() {
    Finding finding =
        judge(
            new ExperimentBuilder("network-1").min("network-1", "test", "r2", 0.5),
            table().seeds("network-1", "r2", 0.4));

    assertThat(finding.passed()).isFalse();
    assertThat(finding.title()).isEqualTo("network-1.test.r2 min 0.5");
    assertThat(finding.describe())
        .isEqualTo("network-1.test.r2 is 0.4, below the minimum of 0.5 by 0.1");
  }

  @Test
  void sayThatAConstantTargetHasNoCoefficientOfDetermination() {
    Finding finding =
        judge(
            new ExperimentBuilder("network-1").min("network-1", "test", "r2", 0.9),
            table().seeds("network-1", "r2", Double.NaN));

    assertThat(finding.passed()).isFalse();
    assertThat(finding.describe())
        .isEqualTo(
            "network-1.test.r2: it has no value, since the target is constant in the part test;"
                + " bound another metric, such as mse");
  }

  @Test
  void passAMeanAtTheMinimum() {
    Finding finding =
        judge(
            new ExperimentBuilder("network-1").min("network-1", "test", "r2", 0.5),
            table().seeds("network-1", "r2", 0.5));

    assertThat(finding.passed()).isTrue();
    assertThat(finding.describe()).isEqualTo("network-1.test.r2 is 0.5, within the minimum of 0.5");
  }

  @Test
  void failNotANumber() {
    Experiment experiment =
        new ExperimentBuilder("network-1")
            .max("network-1", "test", "r2", 1)
            .min("network-1", "test", "r2", 0)
            .build();

    List<Finding> findings =
        judgeAll(experiment, table().seeds("network-1", "r2", 0.5, Double.NaN));

    assertThat(findings).hasSize(2).noneMatch(Finding::passed);
  }

  @Test
  void failAModelWithAFailedTrialHoweverGoodTheOthersAre() {
    Finding finding =
        judge(
            new ExperimentBuilder("network-1").max("network-1", "test", "mse", 0.5),
            table().seeds("network-1", "mse", 0.1).failed("network-1", 2, "loss is NaN"));

    assertThat(finding.passed()).isFalse();
    assertThat(finding.describe()).contains("1 of its trials failed");
  }

  @Test
  void failAModelWithoutAResult() {
    Finding finding =
        judge(
            new ExperimentBuilder("network-1").max("network-1", "validation", "mse", 0.5),
            table().seeds("network-1", "mse", 0.1));

    assertThat(finding.passed()).isFalse();
    assertThat(finding.describe())
        .isEqualTo(
            "network-1.validation.mse: there is no result; run the experiment with this model");
  }

  @Test
  void applyAPatternToEachModelItMatches() {
    Experiment experiment =
        new ExperimentBuilder("network-1", "network-2", "mean")
            .max("network-*", "test", "mse", 0.5)
            .build();

    List<Finding> findings =
        judgeAll(
            experiment,
            table()
                .seeds("network-1", "mse", 0.4)
                .seeds("network-2", "mse", 0.6)
                .seeds("mean", "mse", 0.9));

    assertThat(findings).extracting(Finding::model).containsExactly("network-1", "network-2");
    assertThat(findings).extracting(Finding::passed).containsExactly(true, false);
  }

  @Test
  void failAPatternThatMatchesNoModel() {
    Finding finding =
        judge(
            new ExperimentBuilder("network-1").max("netwrk-*", "test", "mse", 0.5),
            table().seeds("network-1", "mse", 0.4));

    assertThat(finding.passed()).isFalse();
    assertThat(finding.title()).isEqualTo("netwrk-*.test.mse applies to a result");
    assertThat(finding.describe()).startsWith("netwrk-*.test.mse applies to no result");
    assertThat(finding.location()).isEqualTo(ExperimentBuilder.at(30));
  }

  @Test
  void takeTheCharactersOfANameLiterally() {
    Finding finding =
        judge(
            new ExperimentBuilder("net[a.b]").max("net[a.b]", "test", "mse", 0.5),
            table().seeds("net[a.b]", "mse", 0.4));

    assertThat(finding.passed()).isTrue();
  }

  private static TableBuilder table() {
    return new TableBuilder("1.1.0");
  }

  private static List<Finding> judgeAll(Experiment experiment, TableBuilder table) {
    return Thresholds.judge(
        experiment,
        table.build(),
        JudgedSlices.of(experiment, Optional.empty()),
        new Rivals(table.build(), Metrics.builtIn(), Optional.empty()));
  }

  private static Finding judge(ExperimentBuilder experiment, TableBuilder table) {
    List<Finding> findings = judgeAll(experiment.build(), table);
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }
}
