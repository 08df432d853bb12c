package io.github.experimentmaven.data.drift;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much two samples of a column differ, as a share of rows: 0 for the same distribution, 1 for
 * two that have nothing in common. It says how many rows at least would have to be others.
 *
 * <p>Numbers: the largest difference of the two distribution functions (Kolmogorov 1933, Smirnov
 * 1939). Texts: half the sum of the differences of the shares, the total variation distance. Both
 * are taken from sketches, so that they may be too small by a hundredth, but never too large.
 *
 * <p>The interval is {@code effect ± √(ln(2 / (1 - confidence)) / 2 · (1/n + 1/m))}. For numbers it
 * is Smirnov's, of two samples, in which all points hold at the same time, so that the one with the
 * largest difference does. For texts it is McDiarmid's inequality (1989), as a row changes the
 * distance by at most {@code 1/n}; there the lower end is lower still by how much the distance of
 * two samples of one distribution is expected to exceed that of the distributions, at most {@code ½
 * Σ √(2/π · (p(1-p)/n + q(1-q)/m))} over the texts' shares. Both suppose rows that do not depend on
 * each other.
 *
 * @param effect the difference, from 0 to 1
 * @param low the lower end of the interval, from 0 to 1
 * @param high the upper end of the interval, from 0 to 1
 */
public record Drift(double effect, double low, double high) {

  private static final double TWO_OVER_PI = 0.6366197723675814;

  /**
   * Returns how much two samples differ.
   *
   * @param confidence the level of the interval, for example 0.95
   * @return the difference; empty where one sample has no value, or only one is of numbers
   */
  public static Optional<Drift> between(ValueSketch first, ValueSketch second, double confidence) {
    if (first.count() == 0 || second.count() == 0) {
      return Optional.empty();
    }
    double margin =
        Math.sqrt(
            StrictMath.log(2 / (1 - confidence))
                / 2
                * (1.0 / first.count() + 1.0 / second.count()));
    if (first instanceof NumberSketch a && second instanceof NumberSketch b) {
      return Optional.of(of(distance(a, b), margin, 0));
    }
    if (first instanceof TextSketch a && second instanceof TextSketch b) {
      Set<String> known = known(a, b);
      return Optional.of(of(distance(a, b, known), margin, excess(a, b, known)));
    }
    return Optional.empty();
  }

  private static Drift of(double effect, double margin, double excess) {
    return new Drift(effect, Math.max(0, effect - excess - margin), Math.min(1, effect + margin));
  }

  private static double distance(NumberSketch a, NumberSketch b) {
    Set<Double> points = new TreeSet<>(a.cuts());
    points.addAll(b.cuts());
    double largest = 0;
    for (double point : points) {
      largest = Math.max(largest, a.low(point) - b.high(point));
      largest = Math.max(largest, b.low(point) - a.high(point));
    }
    return largest;
  }

  /** Texts of which both sketches know how often they occur; all others count as one. */
  private static Set<String> known(TextSketch a, TextSketch b) {
    Set<String> texts = new LinkedHashSet<>(a.texts().keySet());
    texts.addAll(b.texts().keySet());
    texts.removeIf(text -> !a.knows(text) || !b.knows(text));
    return texts;
  }

  private static double distance(TextSketch a, TextSketch b, Set<String> texts) {
    double sum = 0;
    double restOfA = 1;
    double restOfB = 1;
    for (String text : texts) {
      sum += Math.abs(a.share(text) - b.share(text));
      restOfA -= a.share(text);
      restOfB -= b.share(text);
    }
    return (sum + Math.abs(restOfA - restOfB)) / 2;
  }

  private static double excess(TextSketch a, TextSketch b, Set<String> texts) {
    double sum = 0;
    double restOfA = 1;
    double restOfB = 1;
    for (String text : texts) {
      sum += deviation(a.share(text), a.count(), b.share(text), b.count());
      restOfA -= a.share(text);
      restOfB -= b.share(text);
    }
    return (sum + deviation(restOfA, a.count(), restOfB, b.count())) / 2;
  }

  private static double deviation(double p, int n, double q, int m) {
    // The last of several shares may be a rounding error below 0.
    double variance = Math.max(0, p * (1 - p) / n) + Math.max(0, q * (1 - q) / m);
    return Math.sqrt(TWO_OVER_PI * variance);
  }
}
