package io.github.experimentmaven.report.review;

import io.github.experimentmaven.gate.Background;
import io.github.experimentmaven.gate.Baseline;
import io.github.experimentmaven.gate.ExperimentBuilder;
import io.github.experimentmaven.gate.Gate;
import io.github.experimentmaven.gate.GateOptions;
import io.github.experimentmaven.gate.TableBuilder;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.result.importance.ImportanceTable;
import io.github.experimentmaven.result.origin.ResultOrigin;
import io.github.experimentmaven.spec.Experiment;
import java.util.Optional;

/** Reviews of results of five seeds, as the gate judges them. */
final class Reviews {

  private static final double[] SEEDS = {0.70, 0.71, 0.72, 0.73, 0.74};

  private Reviews() {}

  /** Returns values that are so many times as large. */
  static double[] seeds(double factor) {
    double[] values = SEEDS.clone();
    for (int seed = 0; seed < values.length; seed++) {
      values[seed] *= factor;
    }
    return values;
  }

  static TableBuilder then() {
    return new TableBuilder("1.0.0");
  }

  static TableBuilder now() {
    return new TableBuilder("1.1.0");
  }

  static Baseline release(TableBuilder table, Background background) {
    return new Baseline(
        table.build(), Optional.empty(), Optional.empty(), background, "release 1.0.0");
  }

  static Background background(ImportanceTable importance) {
    return new Background(Optional.empty(), Optional.of(importance), Optional.empty());
  }

  static Background background(ResultOrigin origin) {
    return new Background(Optional.empty(), Optional.empty(), Optional.of(origin));
  }

  static String compared(ExperimentBuilder experiment, TableBuilder then, TableBuilder now) {
    return compared(
        experiment.build(),
        release(then, Background.UNKNOWN),
        release(now, Background.UNKNOWN),
        GateOptions.DEFAULTS);
  }

  static String compared(Experiment experiment, Baseline then, Baseline now, GateOptions options) {
    return ExperimentReview.of(
        new ReviewInput(
            experiment,
            new Gate(Metrics.builtIn(), options)
                .judge(experiment, now.table(), now.slices(), now.rows(), Optional.of(then)),
            Optional.of(now),
            Optional.of(then),
            Metrics.builtIn()));
  }

  static String alone(ExperimentBuilder builder, TableBuilder now) {
    Experiment experiment = builder.build();
    return ExperimentReview.of(
        new ReviewInput(
            experiment,
            new Gate(Metrics.builtIn(), GateOptions.DEFAULTS)
                .judge(experiment, now.build(), Optional.empty()),
            Optional.of(release(now, Background.UNKNOWN)),
            Optional.empty(),
            Metrics.builtIn()));
  }
}
