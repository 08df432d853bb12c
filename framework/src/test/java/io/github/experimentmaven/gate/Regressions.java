package io.github.experimentmaven.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.gate.change.Change;
import io.github.experimentmaven.gate.change.Judgement.Compared;
import io.github.experimentmaven.gate.change.Judgement.NotComparable;
import io.github.experimentmaven.gate.change.Judgement.Outcome;
import io.github.experimentmaven.gate.change.Reason;
import io.github.experimentmaven.metric.Metrics;
import java.util.List;
import java.util.Optional;

/** An experiment with a section {@code regression}, judged against a release. */
final class Regressions {

  static final double[] SEEDS = {0.70, 0.71, 0.72, 0.73, 0.74};

  private Regressions() {}

  static ExperimentBuilder mse(double tolerance) {
    return new ExperimentBuilder("network-1").regression(tolerance, "*.test.mse");
  }

  static TableBuilder was() {
    return new TableBuilder("1.0.0");
  }

  static TableBuilder now() {
    return new TableBuilder("1.1.0");
  }

  static RegressionFinding judge(ExperimentBuilder experiment, TableBuilder current) {
    return judge(experiment, was().seeds("network-1", "mse", SEEDS), current);
  }

  static RegressionFinding judge(
      ExperimentBuilder experiment, TableBuilder baseline, TableBuilder current) {
    List<RegressionFinding> findings = findings(experiment, baseline, current);
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  static List<RegressionFinding> findings(
      ExperimentBuilder experiment, TableBuilder baseline, TableBuilder current) {
    return findings(experiment, baseline, current, GateOptions.DEFAULTS);
  }

  static List<RegressionFinding> findings(
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
  static Verdict verdict(
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

  static Outcome outcome(RegressionFinding finding) {
    assertThat(finding.judgement().label())
        .isEqualTo(((Compared) finding.judgement()).outcome().label());
    return ((Compared) finding.judgement()).outcome();
  }

  static Change change(RegressionFinding finding) {
    return ((Compared) finding.judgement()).change();
  }

  static Reason reason(RegressionFinding finding) {
    return ((NotComparable) finding.judgement()).reason();
  }
}
