package io.github.experimentmaven.inference.slice;

import io.github.experimentmaven.inference.ConfidenceInterval;
import io.github.experimentmaven.inference.distribution.StudentT;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * The mean loss of some rows less that of others, with its standard error by the units that the
 * rows belong to (Welch 1947 where each row is one), and one degree of freedom less than the
 * smaller side has units.
 */
record Contrast(
    double inside, double outside, int rowsInside, int rowsOutside, double error, double freedom) {

  static Contrast of(double[] losses, int[] rows, IntPredicate in, IntUnaryOperator unitOf) {
    double sumInside = 0;
    double sumOutside = 0;
    int countInside = 0;
    int countOutside = 0;
    for (int row : rows) {
      if (in.test(row)) {
        sumInside += losses[row];
        countInside++;
      } else {
        sumOutside += losses[row];
        countOutside++;
      }
    }
    double inside = sumInside / countInside;
    double outside = sumOutside / countOutside;
    Map<Integer, Double> insideParts = new LinkedHashMap<>();
    Map<Integer, Double> outsideParts = new LinkedHashMap<>();
    Map<Integer, Double> parts = new LinkedHashMap<>();
    for (int row : rows) {
      int unit = unitOf.applyAsInt(row);
      boolean within = in.test(row);
      double part =
          within ? (losses[row] - inside) / countInside : (outside - losses[row]) / countOutside;
      (within ? insideParts : outsideParts).merge(unit, part, Double::sum);
      parts.merge(unit, part, Double::sum);
    }
    double squares = 0;
    for (double part : parts.values()) {
      squares += part * part;
    }
    double fewest = Math.min(insideParts.size(), outsideParts.size());
    double variance = fewest < 2 ? Double.NaN : squares * fewest / (fewest - 1);
    return new Contrast(
        inside, outside, countInside, countOutside, Math.sqrt(variance), fewest - 1);
  }

  double difference() {
    return inside - outside;
  }

  /** Returns how many standard errors the difference is; 0 where there is none to compare with. */
  double size() {
    return error > 0 ? difference() / error : 0;
  }

  ConfidenceInterval interval(double level) {
    double half = error == 0 ? 0 : new StudentT(freedom).critical((1 - level) / 2) * error;
    return new ConfidenceInterval(difference() - half, difference() + half);
  }
}
