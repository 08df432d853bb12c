package io.github.experimentmaven.result;

import io.github.experimentmaven.metric.PredictionInterval;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /**
   * Returns whether rows have intervals of their own: those around bounds that a model predicts,
   * where others of a training are all equally wide and evenly around what is predicted.
   */
  public boolean hasIntervalsOfRows() {
    Map<List<Integer>, Reach> ofFolds = new HashMap<>();
    for (PredictionPoint point : points) {
      if (point.interval().isPresent()) {
        Reach reach = Reach.of(point, point.interval().get());
        Reach first = ofFolds.computeIfAbsent(List.of(point.repeat(), point.fold()), fold -> reach);
        if (!reach.isLike(first) || !reach.isEven()) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * How far an interval reaches from a prediction.
   *
   * @param below below it
   * @param above above it
   * @param error how much of that may come from ends and predictions having been written as numbers
   */
  private record Reach(double below, double above, double error) {

    private static final double OF_A_NUMBER = 1e-14;

    static Reach of(PredictionPoint point, PredictionInterval ends) {
      double largest = Math.max(Math.abs(ends.lower()), Math.abs(ends.upper()));
      return new Reach(
          point.predicted() - ends.lower(),
          ends.upper() - point.predicted(),
          OF_A_NUMBER * largest);
    }

    boolean isEven() {
      return Math.abs(below - above) <= error;
    }

    boolean isLike(Reach other) {
      return Math.abs(below + above - other.below - other.above) <= error + other.error;
    }
  }
}
