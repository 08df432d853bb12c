package io.github.experimentmaven.report.chart;

import io.github.experimentmaven.result.PredictionPoint;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The smallest and the largest of some values.
 *
 * @param min the smallest
 * @param max the largest
 */
record Extent(double min, double max) {

  /**
   * Tukey's three (Exploratory Data Analysis, 1977) would also leave out what is merely better than
   * several alike.
   */
  private static final double FAR_OUT = 8;

  /** Returns the range of the finite values among these; from 0 to 1 where there are none. */
  static Extent of(DoubleStream values) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (double value : values.filter(Double::isFinite).toArray()) {
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
    return min <= max ? new Extent(min, max) : new Extent(0, 1);
  }

  /**
   * Returns the range of what was observed and predicted, but for predictions that lie farther out
   * than half the width of what was observed: one bad model would press all others into a spot.
   */
  static Extent ofPredictions(List<PredictionPoint> points) {
    Extent observed = of(points.stream().mapToDouble(PredictionPoint::actual));
    double room = (observed.max() - observed.min()) / 2;
    DoubleStream predicted = points.stream().mapToDouble(PredictionPoint::predicted);
    return of(
        DoubleStream.concat(
            DoubleStream.of(observed.min(), observed.max()),
            room == 0
                ? predicted
                : predicted.filter(
                    value -> value >= observed.min() - room && value <= observed.max() + room)));
  }

  /**
   * Returns the range of the values that are at most eight interquartile ranges from the quartiles.
   * Where half of all are the same, it is that of all.
   */
  static Extent withoutFarOut(double... values) {
    double[] sorted = DoubleStream.of(values).filter(Double::isFinite).sorted().toArray();
    if (sorted.length == 0) {
      return new Extent(0, 1);
    }
    int quarter = (sorted.length - 1) / 4;
    double lower = sorted[quarter];
    double upper = sorted[sorted.length - 1 - quarter];
    double reach = upper > lower ? FAR_OUT * (upper - lower) : Double.POSITIVE_INFINITY;
    return of(
        DoubleStream.of(sorted).filter(value -> value >= lower - reach && value <= upper + reach));
  }

  /**
   * Returns the range of the values that are at most three times as far from the best as their
   * median is: half of all are in it, and one bad value does not press the good ones together.
   */
  static Extent nearBest(DoubleStream values, boolean lowerIsBetter) {
    double[] sorted = values.filter(Double::isFinite).sorted().toArray();
    if (sorted.length == 0) {
      return new Extent(0, 1);
    }
    double best = lowerIsBetter ? sorted[0] : sorted[sorted.length - 1];
    double median = sorted[(sorted.length - 1) / 2];
    double reach = median == best ? Double.POSITIVE_INFINITY : 3 * Math.abs(median - best);
    return of(DoubleStream.of(sorted).filter(value -> Math.abs(value - best) <= reach));
  }

  /** Returns this range, made to contain a value. */
  Extent including(double value) {
    return new Extent(Math.min(min, value), Math.max(max, value));
  }
}
