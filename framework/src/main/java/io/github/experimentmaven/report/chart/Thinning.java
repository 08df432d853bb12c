package io.github.experimentmaven.report.chart;

/**
 * Fewer points of a line that look the same.
 *
 * <p>Largest-Triangle-Three-Buckets: Steinarsson, "Downsampling Time Series for Visual
 * Representation", University of Iceland, 2013. The first and last point are kept, and of each
 * bucket between them the point that forms the largest triangle with its neighbours.
 */
final class Thinning {

  private Thinning() {}

  /**
   * Returns the places of the points to draw, ascending.
   *
   * @param xs the points' places from the left, ascending
   * @param ys the points' places from the top, as many
   * @param most how many points to keep at most, at least 3
   */
  static int[] keep(double[] xs, double[] ys, int most) {
    int count = xs.length;
    if (count <= most) {
      int[] all = new int[count];
      for (int point = 0; point < count; point++) {
        all[point] = point;
      }
      return all;
    }
    int[] kept = new int[most];
    double bucket = (count - 2) / (double) (most - 2);
    int previous = 0;
    for (int index = 0; index < most - 2; index++) {
      int start = 1 + (int) (index * bucket);
      int end = 1 + (int) ((index + 1) * bucket);
      int nextEnd = Math.min(count, 1 + (int) ((index + 2) * bucket));
      previous = largest(xs, ys, previous, start, end, Math.max(end + 1, nextEnd));
      kept[index + 1] = previous;
    }
    kept[most - 1] = count - 1;
    return kept;
  }

  private static int largest(
      double[] xs, double[] ys, int previous, int start, int end, int nextEnd) {
    double meanX = 0;
    double meanY = 0;
    for (int point = end; point < nextEnd; point++) {
      meanX += xs[point];
      meanY += ys[point];
    }
    meanX /= nextEnd - end;
    meanY /= nextEnd - end;
    int best = start;
    double bestArea = -1;
    for (int point = start; point < end; point++) {
      double area =
          Math.abs(
              (xs[previous] - meanX) * (ys[point] - ys[previous])
                  - (xs[previous] - xs[point]) * (meanY - ys[previous]));
      if (area > bestArea) {
        bestArea = area;
        best = point;
      }
    }
    return best;
  }

  /** Returns the values at some places. */
  static double[] pick(double[] values, int[] places) {
    double[] picked = new double[places.length];
    for (int index = 0; index < places.length; index++) {
      picked[index] = values[places[index]];
    }
    return picked;
  }
}
