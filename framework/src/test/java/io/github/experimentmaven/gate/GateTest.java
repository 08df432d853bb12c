package io.github.experimentmaven.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.override.Selection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GateTest {

  private final TableBuilder results =
      new TableBuilder("1.1.0").seeds("network-1", "mse", 0.70, 0.71, 0.72, 0.73, 0.74);

  @Test
  void saysWhereThereIsNoBaselineYet() {
    Verdict verdict = judge(new ExperimentBuilder("network-1").regression(0.01, "*"), false);

    assertThat(verdict.passed()).isTrue();
    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.baseline()).isEmpty();
    assertThat(verdict.notes())
        .containsExactly(
            "movie-ratings has no baseline yet, so nothing was compared; a release or an accepted"
                + " baseline makes one");
  }

  @Test
  void failsWithoutABaselineWhereOneIsRequired() {
    Verdict verdict = judge(new ExperimentBuilder("network-1").regression(0.01, "*"), true);

    assertThat(verdict.passed()).isFalse();
    assertThat(verdict.notes()).isEmpty();
    Finding finding = verdict.violations().get(0);
    assertThat(finding.title()).isEqualTo("there is a baseline");
    assertThat(finding.describe()).startsWith("movie-ratings has no baseline yet");
    assertThat(finding.location()).isEqualTo(ExperimentBuilder.at(40));
    assertThat(List.of(finding.model(), finding.part(), finding.metric())).containsOnly("*");
    assertThat(finding.doubtful()).isFalse();
  }

  @Test
  void saysWhereComparingIsSwitchedOff() {
    Verdict verdict = judgeWithoutComparison(GateOptions.DEFAULTS);

    assertThat(verdict.passed()).isTrue();
    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.baseline()).isEmpty();
    assertThat(verdict.notes())
        .containsExactly(
            "movie-ratings was not compared with a baseline, because that is switched off");
  }

  @Test
  void failsWhereComparingIsSwitchedOffAndABaselineIsRequired() {
    Verdict verdict = judgeWithoutComparison(new GateOptions(true, true, true));

    assertThat(verdict.violations())
        .singleElement()
        .extracting(Finding::describe)
        .isEqualTo("movie-ratings was not compared with a baseline, because that is switched off");
  }

  private Verdict judgeWithoutComparison(GateOptions options) {
    return new Gate(Metrics.builtIn(), options.withoutComparison())
        .judge(
            new ExperimentBuilder("network-1").regression(0.01, "*").build(),
            results.build(),
            Optional.of(
                new Baseline(
                    new TableBuilder("1.0.0").seeds("network-1", "mse", 0.1).build(), "1.0.0")));
  }

  @Test
  void needsNoBaselineWhereNothingIsToBeCompared() {
    Verdict verdict =
        judge(new ExperimentBuilder("network-1").max("network-1", "test", "mse", 1), true);

    assertThat(verdict.passed()).isTrue();
    assertThat(verdict.notes()).isEmpty();
  }

  @Test
  void saysWhereAnExperimentStatesNoRules() {
    Verdict verdict = judge(new ExperimentBuilder("network-1"), false);

    assertThat(verdict.passed()).isTrue();
    assertThat(verdict.notes())
        .containsExactly(
            "movie-ratings has neither thresholds nor a section 'regression': its values were not"
                + " judged");
  }

  @Test
  void leavesABaselineThatNoRuleAsksForAlone() {
    Verdict verdict =
        gate(false)
            .judge(
                new ExperimentBuilder("network-1").max("network-1", "test", "mse", 1).build(),
                results.build(),
                Optional.of(new Baseline(results.build(), "release 1.0.0")));

    assertThat(verdict.baseline()).isEmpty();
  }

  @Test
  void namesTheBaselineAndItsVersion() {
    Verdict verdict =
        gate(false)
            .judge(
                new ExperimentBuilder("network-1").regression(0.01, "*").build(),
                results.build(),
                Optional.of(new Baseline(results.build(), "movie-ratings.csv")));

    assertThat(verdict.experiment()).isEqualTo("movie-ratings");
    assertThat(verdict.baseline()).contains("movie-ratings.csv (version 1.1.0)");
  }

  @Test
  void putsMissingResultsBeforeThresholdsBeforeTheBaseline() {
    Verdict verdict =
        gate(true)
            .judge(
                new ExperimentBuilder("network-1", "network-2")
                    .max("network-1", "test", "mse", 1)
                    .regression(0.01, "*")
                    .build(),
                results.build(),
                Optional.empty());

    assertThat(verdict.findings())
        .extracting(Finding::title)
        .containsExactly(
            "network-2 has all its results", "network-1.test.mse max 1", "there is a baseline");
    assertThat(verdict.violations()).hasSize(2);
    assertThat(verdict.doubts()).isEmpty();
  }

  @Test
  void refusesToJudgeStaleResults() {
    Verdict verdict =
        Gate.refuse(
            new ExperimentBuilder("network-1").build(), List.of("the data changed", "it is torn"));

    assertThat(verdict.passed()).isFalse();
    assertThat(verdict.experiment()).isEqualTo("movie-ratings");
    Finding finding = verdict.findings().get(0);
    assertThat(finding.title()).isEqualTo("results are up to date");
    assertThat(finding.describe())
        .isEqualTo(
            "the results are stale and were not judged: the data changed; it is torn; run the"
                + " experiment again");
    assertThat(finding.location().line()).isEqualTo(1);
  }

  @Test
  void listsWhatPassedButWantsALookApartFromViolations() {
    Verdict verdict =
        new Gate(Metrics.builtIn(), new GateOptions(false, true, true))
            .judge(
                new ExperimentBuilder("network-1")
                    .max("network-1", "test", "mse", 0.1)
                    .regression(0.01, "*")
                    .build(),
                results.build(),
                Optional.of(
                    new Baseline(
                        new TableBuilder("1.0.0").data("b").seeds("network-1", "mse", 1).build(),
                        "1.0.0")));

    assertThat(verdict.violations()).hasSize(1).allMatch(ThresholdFinding.class::isInstance);
    assertThat(verdict.doubts()).hasSize(1).allMatch(RegressionFinding.class::isInstance);
  }

  @Test
  void listsABrokenRuleAmongTheViolationsOnly() {
    Verdict verdict =
        gate(false)
            .judge(
                new ExperimentBuilder("network-1").regression(0.01, "*").build(),
                results.build(),
                Optional.of(
                    new Baseline(
                        new TableBuilder("1.0.0").data("b").seeds("network-1", "mse", 1).build(),
                        "1.0.0")));

    assertThat(verdict.violations()).hasSize(1);
    assertThat(verdict.doubts()).isEmpty();
  }

  @Test
  void judgesOnlyWhatIsMeantAndSaysSo() {
    Experiment part =
        new ExperimentBuilder("network-1", "network-2")
            .max("network-1", "test", "mse", 0.705)
            .max("network-2", "test", "mse", 0)
            .regression(0.01, "network-1.*", "network-2.*")
            .build(new Selection(List.of("network-1"), List.of(1L)));
    TableBuilder baseline =
        new TableBuilder("1.0.0").seeds("network-1", "mse", 0.70, 0.1).seeds("network-2", "mse", 1);

    Verdict verdict =
        gate(true)
            .judge(
                part,
                results.build(),
                Optional.of(new Baseline(baseline.build(), "release 1.0.0")));

    assertThat(verdict.violations()).isEmpty();
    assertThat(verdict.findings())
        .extracting(Finding::title)
        .contains("network-1.test.mse max 0.705")
        .noneMatch(title -> title.contains("network-2"));
    assertThat(verdict.notes())
        .containsExactly("movie-ratings was judged for the model network-1 and the seed 1 only");
  }

  @Test
  void missesASeedThatIsMeantAndWasNotRun() {
    Verdict verdict =
        gate(false)
            .judge(
                new ExperimentBuilder("network-1").build(new Selection(List.of(), List.of(4L, 5L))),
                new TableBuilder("1.1.0").seeds("network-1", "mse", 1, 2, 3, 4).build(),
                Optional.empty());

    assertThat(verdict.violations())
        .extracting(Finding::describe)
        .containsExactly(
            "network-1: there is no result for the seeds [5]; run the experiment again");
  }

  private Verdict judge(ExperimentBuilder experiment, boolean failOnMissingBaseline) {
    return gate(failOnMissingBaseline).judge(experiment.build(), results.build(), Optional.empty());
  }

  private static Gate gate(boolean failOnMissingBaseline) {
    return new Gate(Metrics.builtIn(), new GateOptions(failOnMissingBaseline, false, true));
  }
}
