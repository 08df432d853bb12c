package io.github.experimentmaven.gate.history;

import io.github.experimentmaven.gate.change.Interval;

/**
 * The interval of the difference of two means that nothing pairs, from their own intervals.
 *
 * <p>Its ends lie {@code √(a² + b²)} from the difference, with the distances of both means from
 * those ends of their intervals that move the difference that way: independent sources of chance,
 * each with its own critical value, put together as the intervals of the means themselves are
 * (Howe, Two-Sided Tolerance Limits, JASA 1969; Zou and Donner, Construction of Confidence Limits
 * about Effect Measures, Statistics in Medicine 2008). Versions that share test rows or seeds go up
 * and down together, which this does not use: the interval is then wider than it need be.
 */
final class UnpairedInterval {

  private UnpairedInterval() {}

  /**
   * Returns the interval of {@code now - then}.
   *
   * @param then the earlier mean
   * @param ofThen its interval
   * @param now the later mean
   * @param ofNow its interval, of the same level
   */
  static Interval of(double then, Interval ofThen, double now, Interval ofNow) {
    double difference = now - then;
    return new Interval(
        difference - hypotenuse(now - ofNow.low(), ofThen.high() - then),
        difference + hypotenuse(ofNow.high() - now, then - ofThen.low()));
  }

  private static double hypotenuse(double first, double second) {
    return Math.sqrt(first * first + second * second);
  }
}
