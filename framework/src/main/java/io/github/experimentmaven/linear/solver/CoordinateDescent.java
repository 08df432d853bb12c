package io.github.experimentmaven.linear.solver;

import java.util.Arrays;
import java.util.Random;

/**
 * Minimises one target's elastic net weight by weight, with products of columns in place of rows
 * (Friedman, Hastie and Tibshirani, Regularization Paths for Generalized Linear Models via
 * Coordinate Descent, 2010). As soon as the signs of the weights stay from one pass to the next,
 * the weights of these signs are computed at once; where they meet the conditions of the minimum,
 * they are it, exactly. Elsewhere the passes go on until the duality gap is small enough.
 */
final class CoordinateDescent {
  private static final int PASSES_BETWEEN_GAPS = 10;

  /** How far beyond its bound, relatively, rounding may put the slope of a weight of 0. */
  private static final double ROUNDING_OF_SLOPE = 1e-9;

  /** The change of a weight, of a target of norm 1, that is no more than rounding. */
  private static final double ROUNDING_OF_WEIGHT = 0x1p-52;

  private final ElasticNet options;
  private final StandardizedProblem problem;
  private final Column target;
  private final double[] slopes;
  private final double[] curvatures;
  private final double[] correlations;
  private final double[] rest;
  private final double[] weights;
  private final int[] order;
  private final Random random;

  /**
   * A descent from weights of 0.
   *
   * @param slopes the penalty of each weight's absolute value
   * @param curvatures the penalty of each weight's square, twice
   */
  CoordinateDescent(
      ElasticNet options,
      StandardizedProblem problem,
      Column target,
      double[] slopes,
      double[] curvatures) {
    this.options = options;
    this.problem = problem;
    this.target = target;
    this.slopes = slopes;
    this.curvatures = curvatures;
    correlations = problem.correlations(target);
    rest = correlations.clone();
    weights = new double[problem.size()];
    order = new int[problem.size()];
    Arrays.setAll(order, i -> i);
    random = new Random(options.seed());
  }

  /** The weights of all columns at the minimum. */
  double[] weights() {
    int[] before = signs();
    int[] tried = null;
    for (int passes = 1; ; passes++) {
      TrainingInterruptedException.throwIfInterrupted();
      double change = pass();
      int[] signs = signs();
      if (Arrays.equals(signs, before) && !Arrays.equals(signs, tried)) {
        tried = signs;
        double[] exact = exact(signs);
        if (exact.length > 0) {
          return exact;
        }
      }
      before = signs;
      boolean last = passes == options.maxIterations().orElse(Integer.MAX_VALUE);
      if (change <= ROUNDING_OF_WEIGHT) {
        return weights;
      }
      if (last || passes % PASSES_BETWEEN_GAPS == 0) {
        double gap = DualityGap.of(weights, correlations, rest, slopes, curvatures);
        if (gap <= options.tolerance()) {
          return weights;
        }
        if (last) {
          throw new NotConvergedException(passes, gap, options.tolerance());
        }
      }
    }
  }

  /** Minimises each weight once; the largest change of one. */
  private double pass() {
    if (options.selection() == Selection.RANDOM) {
      shuffle();
    }
    double largest = 0;
    for (int i : order) {
      double old = weights[i];
      double free = rest[i] + old;
      double shrunk = Math.max(0, Math.abs(free) - slopes[i]) / (1 + curvatures[i]);
      double minimum = free < 0 ? -shrunk : shrunk;
      double change = minimum - old;
      if (change != 0) {
        weights[i] = minimum;
        Vectors.addScaled(-change, problem.products(i), rest);
        largest = Math.max(largest, Math.abs(change));
      }
    }
    return largest;
  }

  private void shuffle() {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int other = order[j];
      order[j] = order[i];
      order[i] = other;
    }
  }

  private int[] signs() {
    return Arrays.stream(weights).mapToInt(weight -> (int) Math.signum(weight)).toArray();
  }

  /** The minimum, if its weights have these signs; empty if not, or if columns are dependent. */
  private double[] exact(int[] signs) {
    ActiveSet active = new ActiveSet(problem, curvatures);
    double[] signed = new double[signs.length];
    for (int i = 0; i < signs.length; i++) {
      if (signs[i] != 0) {
        signed[i] = signs[i] * slopes[i];
        if (!active.add(i)) {
          return new double[0];
        }
      }
    }
    double[] exact = Refinement.penalized(problem, target, active, signed, curvatures);
    double[] left = problem.restCorrelations(target, exact);
    for (int i = 0; i < signs.length; i++) {
      boolean minimal =
          signs[i] == 0
              ? Math.abs(left[i]) <= slopes[i] * (1 + ROUNDING_OF_SLOPE)
              : Math.signum(exact[i]) == signs[i];
      if (!minimal) {
        return new double[0];
      }
    }
    return exact;
  }
}
