package io.github.experimentmaven.result;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * At most so many of a stream of points, of unknown length, evenly spread over it: every n-th,
 * where n doubles whenever there are too many.
 */
final class SpreadSample {

  private final int most;
  private List<PredictionPoint> points = new ArrayList<>();
  private long stride = 1;
  private long offered;

  SpreadSample(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("at least one point is needed, not " + most);
    }
    this.most = most;
  }

  /** Takes the next point, which is made only if it is kept. */
  void offer(Supplier<PredictionPoint> point) {
    if (offered % stride == 0) {
      if (points.size() == most) {
        thin();
      }
      if (offered % stride == 0) {
        points.add(point.get());
      }
    }
    offered++;
  }

  private void thin() {
    List<PredictionPoint> kept = new ArrayList<>();
    for (int index = 0; index < points.size(); index += 2) {
      kept.add(points.get(index));
    }
    points = kept;
    stride *= 2;
  }

  List<PredictionPoint> points() {
    return List.copyOf(points);
  }
}
