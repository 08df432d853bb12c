package io.github.experimentmaven.linear.solver;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

/**
 * Minimises one target's elastic net weight by weight, with products of columns in place of rows
 * (Friedman, Hastie and Tibshirani, Regularization Paths for Generalized Linear Models via
 * Coordinate Descent, 2010). Where the signs of the weights stay from one pass to the next, the
 * weights go to the minimum for these signs at once; where no other weight wants to leave 0 then,
 * that is the minimum, exactly. Elsewhere the passes go on until the duality gap is small enough.
 */
final class CoordinateDescent {

  private static final int PASSES_BETWEEN_CHECKS = 10;

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
  private final OrthantStep step;

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
    step = new OrthantStep(problem, correlations, slopes, curvatures);
  }

  /** The weights of all columns at the minimum. */
  double[] weights() {
    int[] before = signs();
    for (int passes = 1; ; passes++) {
      TrainingInterruptedException.throwIfInterrupted();
      double change = pass();
      boolean last = passes == options.maxIterations().orElse(Integer.MAX_VALUE);
      boolean regular = passes % PASSES_BETWEEN_CHECKS == 0;
      if (regular || last || Arrays.equals(signs(), before)) {
        Optional<double[]> exact = minimum(step.move(weights));
        if (exact.isPresent()) {
          return exact.get();
        }
      }
      if (change <= ROUNDING_OF_WEIGHT) {
        return weights;
      }
      if (regular || last) {
        double gap = DualityGap.of(weights, correlations, rest, slopes, curvatures);
        if (gap <= options.tolerance()) {
          return weights;
        }
        if (last) {
          throw new NotConvergedException(passes, gap, options.tolerance());
        }
      }
      before = signs();
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

  private void updateRest() {
    System.arraycopy(correlations, 0, rest, 0, rest.length);
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] != 0) {
        Vectors.addScaled(-weights[i], problem.products(i), rest);
      }
    }
  }

  /**
   * The minimum, computed from the table itself, if the weights are near it: if those of the set
   * keep their signs and none of the others wants to leave 0.
   */
  private Optional<double[]> minimum(ActiveSet active) {
    double[] signed = new double[weights.length];
    for (int i = 0; i < signed.length; i++) {
      signed[i] = Math.signum(weights[i]) * slopes[i];
    }
    updateRest();
    if (!othersStay(rest)) {
      return Optional.empty();
    }
    double[] exact = Refinement.penalized(problem, target, active, signed, curvatures);
    for (int i = 0; i < exact.length; i++) {
      if (Math.signum(exact[i]) != Math.signum(weights[i])) {
        return Optional.empty();
      }
    }
    return othersStay(problem.restCorrelations(target, exact))
        ? Optional.of(exact)
        : Optional.empty();
  }

  /** Whether no weight of 0 would become another at these slopes of the squared error. */
  private boolean othersStay(double[] left) {
    for (int i = 0; i < left.length; i++) {
      if (weights[i] == 0 && Math.abs(left[i]) > slopes[i] * (1 + ROUNDING_OF_SLOPE)) {
        return false;
      }
    }
    return true;
  }
}
