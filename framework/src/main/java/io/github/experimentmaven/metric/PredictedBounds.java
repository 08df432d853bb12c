package io.github.experimentmaven.metric;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Between which bounds a model says that observed values lie, before an interval is made of them. A
 * model that predicts a value alone has both bounds there.
 */
public final class PredictedBounds {

  private final double[][] lower;
  private final double[][] upper;

  private PredictedBounds(double[][] lower, double[][] upper) {
    this.lower = lower;
    this.upper = upper;
  }

  /** Returns the bounds of predicted values, {@code [targets][rows]}: the values. */
  public static PredictedBounds at(double[][] predicted) {
    return new PredictedBounds(predicted, predicted);
  }

  /**
   * Returns bounds of which the lower one is the lesser: two models of quantiles may cross
   * (Chernozhukov, Fernández-Val and Galichon, Quantile and Probability Curves Without Crossing,
   * Econometrica, 2010).
   *
   * @param one one bound of each row, {@code [targets][rows]}
   * @param other the other bound
   */
  public static PredictedBounds between(double[][] one, double[][] other) {
    return new PredictedBounds(each(one, other, Math::min), each(one, other, Math::max));
  }

  private static double[][] each(double[][] one, double[][] other, DoubleBinaryOperator choice) {
    double[][] chosen = new double[one.length][];
    for (int target = 0; target < one.length; target++) {
      chosen[target] = new double[one[target].length];
      for (int row = 0; row < chosen[target].length; row++) {
        chosen[target][row] = choice.applyAsDouble(one[target][row], other[target][row]);
      }
    }
    return chosen;
  }

  /** Returns bounds one after the other, at least those of one part. */
  public static PredictedBounds together(List<PredictedBounds> parts) {
    return new PredictedBounds(
        together(parts, part -> part.lower), together(parts, part -> part.upper));
  }

  private static double[][] together(
      List<PredictedBounds> parts, Function<PredictedBounds, double[][]> bound) {
    return IntStream.range(0, parts.get(0).lower.length)
        .mapToObj(
            target ->
                parts.stream()
                    .flatMapToDouble(part -> Arrays.stream(bound.apply(part)[target]))
                    .toArray())
        .toArray(double[][]::new);
  }

  /** Returns the bounds of some of the rows. */
  public PredictedBounds only(int[] rows) {
    return new PredictedBounds(only(lower, rows), only(upper, rows));
  }

  private static double[][] only(double[][] values, int[] rows) {
    return Arrays.stream(values)
        .map(target -> Arrays.stream(rows).mapToDouble(row -> target[row]).toArray())
        .toArray(double[][]::new);
  }

  /** Returns the lower bound of a target in a row. */
  public double lower(int target, int row) {
    return lower[target][row];
  }

  /** Returns the upper bound of a target in a row. */
  public double upper(int target, int row) {
    return upper[target][row];
  }

  /** Returns whether all bounds are finite numbers. */
  public boolean areFinite() {
    return IntStream.range(0, lower.length)
        .allMatch(
            target ->
                Arrays.stream(lower[target]).allMatch(Double::isFinite)
                    && Arrays.stream(upper[target]).allMatch(Double::isFinite));
  }

  /**
   * Returns how far an observed value lies outside the bounds; inside it is less than 0, the
   * distance to the nearer one. It is the score of conformalized quantile regression (Romano,
   * Patterson and Candès, Conformalized Quantile Regression, NeurIPS 2019, equation 6); where both
   * bounds are one value, the absolute error.
   */
  public double excess(int target, int row, double observed) {
    return Math.max(lower[target][row] - observed, observed - upper[target][row]);
  }

  /**
   * Returns the interval of a target in a row.
   *
   * @param margin how far it reaches beyond the bounds; less than 0 where it is narrower
   */
  public PredictionInterval interval(int target, int row, double margin) {
    return PredictionInterval.around(lower[target][row], upper[target][row], margin);
  }
}
