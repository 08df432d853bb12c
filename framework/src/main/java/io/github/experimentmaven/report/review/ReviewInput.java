package io.github.experimentmaven.report.review;

import io.github.experimentmaven.gate.Baseline;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.spec.Experiment;
import java.util.Objects;
import java.util.Optional;

/**
 * What a review tells of.
 *
 * @param experiment the experiment
 * @param verdict what the gate says of its results
 * @param now the results; empty where they were not judged
 * @param then what they were compared with; empty where with nothing
 * @param metrics the metrics, which say whether less of them is better
 */
public record ReviewInput(
    Experiment experiment,
    Verdict verdict,
    Optional<Baseline> now,
    Optional<Baseline> then,
    Metrics metrics) {

  /** Checks that all parts are present. */
  public ReviewInput {
    Objects.requireNonNull(experiment, "experiment");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(now, "now");
    Objects.requireNonNull(then, "then");
    Objects.requireNonNull(metrics, "metrics");
  }
}
