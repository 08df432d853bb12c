package io.github.experimentmaven.report.ci;

import io.github.experimentmaven.gate.Baseline;
import io.github.experimentmaven.gate.ExperimentBuilder;
import io.github.experimentmaven.gate.Gate;
import io.github.experimentmaven.gate.GateOptions;
import io.github.experimentmaven.gate.TableBuilder;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.spec.Rival.Demand;
import java.util.List;
import java.util.Optional;

/** Verdicts of every kind. */
final class Verdicts {

  private Verdicts() {}

  /** One rule kept, one broken, one worse, one of another model not comparable. */
  static Verdict failed() {
    return new Gate(Metrics.builtIn(), new GateOptions(false, true, true))
        .judge(
            new ExperimentBuilder("network-1", "a<b>|c")
                .seeds(3)
                .max("network-1", "test", "mse", 0.5)
                .max("network-1", "test", "mse", 1.5)
                .regression(0.01, "*.test.mse")
                .build(),
            new TableBuilder("1.1.0")
                .seeds("network-1", "mse", 1.25, 1.25, 1.25)
                .seeds("a<b>|c", "mse", 1, 1, 1)
                .build(),
            Optional.of(
                new Baseline(
                    new TableBuilder("1.0.0").seeds("network-1", "mse", 1, 1, 1).build(),
                    "release 1.0.0")));
  }

  static Verdict passed() {
    return new Gate(Metrics.builtIn(), GateOptions.DEFAULTS)
        .judge(
            new ExperimentBuilder("network-1").seeds(1).regression(0.01, "*").build(),
            new TableBuilder("1.1.0").seeds("network-1", "mse", 1).build(),
            Optional.empty());
  }

  static Verdict beside() {
    return new Gate(Metrics.builtIn(), GateOptions.DEFAULTS)
        .judge(
            new ExperimentBuilder("network-1", "mean")
                .seeds(3)
                .rival(Demand.BETTER_THAN, "network-1", "mse", "mean", 0.25)
                .build(),
            new TableBuilder("1.1.0")
                .seeds("network-1", "mse", 2, 2, 2)
                .seeds("mean", "mse", 4, 4, 4)
                .build(),
            Optional.empty());
  }

  static Verdict incomplete() {
    return new Gate(Metrics.builtIn(), GateOptions.DEFAULTS)
        .judge(
            new ExperimentBuilder("network-1").seeds(2).build(),
            new TableBuilder("1.1.0").seeds("network-1", "mse", 1).build(),
            Optional.empty());
  }

  static Verdict stale(String reason) {
    return Gate.refuse(new ExperimentBuilder("network-1").build(), List.of(reason));
  }

  static Verdict notFinite() {
    return new Gate(Metrics.builtIn(), GateOptions.DEFAULTS)
        .judge(
            new ExperimentBuilder("network-1")
                .seeds(1)
                .max("network-1", "test", "mse", 0.5)
                .build(),
            new TableBuilder("1.1.0").seeds("network-1", "mse", Double.NaN).build(),
            Optional.empty());
  }
}
