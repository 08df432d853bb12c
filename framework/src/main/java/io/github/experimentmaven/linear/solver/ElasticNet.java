package io.github.experimentmaven.linear.solver;

import java.util.OptionalInt;

/**
 * The coefficients that minimise {@code 1/(2n)·|y − Xw − b|² + alpha·l1_ratio·|w|₁ + alpha·(1 −
 * l1_ratio)/2·|w|²} (Zou and Hastie, Regularization and Variable Selection via the Elastic Net,
 * 2005); a ratio of 1 gives the lasso (Tibshirani, Regression Shrinkage and Selection via the
 * Lasso, 1996).
 *
 * @param alpha the weight of the penalty, greater than 0
 * @param l1Ratio the penalty's share on absolute weights, greater than 0 and at most 1
 * @param maxIterations the most passes over the features, at least 1; empty for as many as it takes
 * @param tolerance the duality gap, as a share of the target's sum of squares, at which the fit is
 *     good enough, greater than 0
 * @param selection the order of the features in a pass
 * @param seed seed of random orders
 */
public record ElasticNet(
    double alpha,
    double l1Ratio,
    OptionalInt maxIterations,
    double tolerance,
    Selection selection,
    long seed)
    implements Solver {

  /** The usual tolerance, near what double precision can tell. */
  public static final double DEFAULT_TOLERANCE = 1e-14;

  /** Checks every value. */
  public ElasticNet {
    if (!(alpha > 0 && alpha < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "alpha is " + alpha + ", but must be a finite number greater than 0");
    }
    if (!(l1Ratio > 0 && l1Ratio <= 1)) {
      throw new IllegalArgumentException(
          "l1_ratio is " + l1Ratio + ", but must be greater than 0 and at most 1");
    }
    if (maxIterations.isPresent() && maxIterations.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "max_iterations is " + maxIterations.getAsInt() + ", but must be at least 1");
    }
    if (!(tolerance > 0 && tolerance < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "tolerance is " + tolerance + ", but must be a finite number greater than 0");
    }
  }

  @Override
  public double[][] solve(LinearProblem problem) {
    StandardizedProblem standardized = new StandardizedProblem(problem);
    return problem.targets().stream()
        .map(
            target ->
                standardized.coefficients(target, weights(standardized, target, problem.weight())))
        .toArray(double[][]::new);
  }

  private double[] weights(StandardizedProblem problem, Column target, double weight) {
    if (target.norm() == 0) {
      return new double[problem.size()];
    }
    double[] slopes = new double[problem.size()];
    double[] curvatures = new double[problem.size()];
    for (int i = 0; i < slopes.length; i++) {
      double norm = problem.norm(i);
      slopes[i] = weight * alpha * l1Ratio / (norm * target.norm());
      curvatures[i] = weight * alpha * (1 - l1Ratio) / norm / norm;
    }
    return new CoordinateDescent(this, problem, target, slopes, curvatures).weights();
  }
}
