package io.github.experimentmaven.metric;

import java.util.Arrays;
import java.util.Optional;

/**
 * The constant prediction with the least loss, which any model has to beat: the mean for the mean
 * squared error, the median for the mean absolute error, a quantile for the pinball loss.
 *
 * <p>It is found by comparing values of the loss alone, first among the observed values, then
 * between the neighbours of the best, by golden section (Kiefer, Sequential Minimax Search for a
 * Maximum, 1953). So it is right for every loss that is convex in the prediction, and for any other
 * one a constant that reaches the loss it tells.
 *
 * @param constant the constant, in the unit of the observed values
 * @param loss the loss of predicting it in every row
 */
public record BestConstant(double constant, double loss) {

  private static final double GOLDEN = 0.6180339887498949;
  private static final double TOLERANCE = 1e-9;
  private static final int MOST_STEPS = 64;

  /** Returns the constant for rows that count alike. */
  public static Optional<BestConstant> of(Metric loss, double[] actual) {
    return of(loss, actual, Optional.empty());
  }

  /**
   * Returns the constant; empty where there are no rows, or the loss is not a finite number.
   *
   * @param loss a loss of which less is better
   * @param actual the observed values of one output, {@code [rows]}
   * @param weights how much each row counts, {@code [rows]}; all alike where empty
   */
  public static Optional<BestConstant> of(
      Metric loss, double[] actual, Optional<double[]> weights) {
    if (actual.length == 0) {
      return Optional.empty();
    }
    BestConstant best = new Search(loss, actual, weights).best();
    return Double.isFinite(best.loss()) ? Optional.of(best) : Optional.empty();
  }

  private static final class Search {
    private final Metric loss;
    private final double[] actual;
    private final Optional<double[]> weights;
    private final double[] predicted;
    private BestConstant best = new BestConstant(Double.NaN, Double.POSITIVE_INFINITY);

    Search(Metric loss, double[] actual, Optional<double[]> weights) {
      this.loss = loss;
      this.actual = actual;
      this.weights = weights;
      this.predicted = new double[actual.length];
    }

    BestConstant best() {
      double[] values = Arrays.stream(actual).sorted().distinct().toArray();
      int low = 0;
      int high = values.length - 1;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (at(values[middle]) <= at(values[middle + 1])) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      at(values[low]);
      between(values[Math.max(0, low - 1)], values[Math.min(values.length - 1, low + 1)]);
      return best;
    }

    private void between(double from, double to) {
      double low = from;
      double high = to;
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      double atLeft = at(left);
      double atRight = at(right);
      double atEnds = Math.max(at(low), at(high));
      for (int step = 0; step < MOST_STEPS && isOpen(atEnds, atLeft, atRight); step++) {
        if (atLeft <= atRight) {
          high = right;
          right = left;
          atRight = atLeft;
          left = high - GOLDEN * (high - low);
          atLeft = at(left);
        } else {
          low = left;
          left = right;
          atLeft = atRight;
          right = low + GOLDEN * (high - low);
          atRight = at(right);
        }
        atEnds = Math.max(at(low), at(high));
      }
    }

    /** A convex function falls below the points inside by less than the ends are above them. */
    private static boolean isOpen(double atEnds, double atLeft, double atRight) {
      double inside = Math.min(atLeft, atRight);
      return atEnds - inside > TOLERANCE * Math.abs(inside);
    }

    private double at(double constant) {
      Arrays.fill(predicted, constant);
      double value =
          weights.isPresent()
              ? loss.evaluate(actual, predicted, weights.get())
              : loss.evaluate(actual, predicted);
      if (value < best.loss()) {
        best = new BestConstant(constant, value);
      }
      return value;
    }
  }
}
