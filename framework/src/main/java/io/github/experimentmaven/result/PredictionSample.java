package io.github.experimentmaven.result;

import java.util.List;
import java.util.Objects;

/**
 * What one seed of a model predicted of one target, and as many of its points as a chart draws.
 *
 * @param model the model's name
 * @param seed the seed of the training
 * @param target the column that was predicted
 * @param predictions how many finite predictions there are
 * @param largestError the largest absolute error among all of them
 * @param points some of them, evenly spread over the file, and that with the largest error
 */
public record PredictionSample(
    String model,
    long seed,
    String target,
    int predictions,
    double largestError,
    List<PredictionPoint> points) {

  /** Copies the points. */
  public PredictionSample {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(target, "target");
    points = List.copyOf(points);
  }
}
