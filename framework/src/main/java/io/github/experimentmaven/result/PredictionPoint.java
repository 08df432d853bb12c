package io.github.experimentmaven.result;

import io.github.experimentmaven.metric.PredictionInterval;
import io.github.experimentmaven.spec.Part;
import java.util.Objects;
import java.util.Optional;

/**
 * One row of {@code predictions.csv}.
 *
 * @param model the model's name
 * @param seed the seed of the training
 * @param repeat the repeat of a repeated k-fold, from 0
 * @param fold the fold, from 0
 * @param part the part of the split, {@code test}
 * @param row the number of the data's row
 * @param target the column that was predicted
 * @param actual what was observed
 * @param predicted what the model predicted
 * @param interval its prediction interval; empty where there is none
 */
public record PredictionPoint(
    String model,
    long seed,
    int repeat,
    int fold,
    Part part,
    long row,
    String target,
    double actual,
    double predicted,
    Optional<PredictionInterval> interval) {

  /** Checks that the names are present. */
  public PredictionPoint {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(interval, "interval");
  }
}
