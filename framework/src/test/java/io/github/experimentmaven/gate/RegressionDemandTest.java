package io.github.experimentmaven.gate;

import static io.github.experimentmaven.gate.Regressions.SEEDS;
import static io.github.experimentmaven.gate.Regressions.findings;
import static io.github.experimentmaven.gate.Regressions.mse;
import static io.github.experimentmaven.gate.Regressions.now;
import static io.github.experimentmaven.gate.Regressions.verdict;
import static io.github.experimentmaven.gate.Regressions.was;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.spec.RegressionSpec.Requirement;
import io.github.experimentmaven.spec.problem.Location;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a section {@code regression} demands. */
class RegressionDemandTest {

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
      assertThat(finding.describe()).isEqualTo("1 of 1 metric improved on release 1.0.0");
      assertThat(finding.location()).isEqualTo(ExperimentBuilder.at(40));
    }

    @Test
    void failsWhereNoneDid() {
      Finding finding = last(now().seeds("network-1", "mse", 0.71, 0.71, 0.71, 0.72, 0.74));

      assertThat(finding.passed()).isFalse();
      assertThat(finding.title()).isEqualTo("a change improves a metric");
      assertThat(finding.describe())
          .isEqualTo(
              "none of 1 metric improved on release 1.0.0, but the experiment requires an"
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
}
