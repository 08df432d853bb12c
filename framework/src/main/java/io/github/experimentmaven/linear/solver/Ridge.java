package io.github.experimentmaven.linear.solver;

/**
 * The coefficients that minimise {@code |y − Xw − b|² + alpha·|w|²} (Hoerl and Kennard, Ridge
 * Regression: Biased Estimation for Nonorthogonal Problems, 1970).
 *
 * @param alpha the weight of the penalty, greater than 0
 */
public record Ridge(double alpha) implements Solver {

  /** Checks the penalty. */
  public Ridge {
    if (!(alpha > 0 && alpha < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "alpha is " + alpha + ", but must be a finite number greater than 0");
    }
  }

  @Override
  public double[][] solve(LinearProblem problem) {
    return SpectralSolver.solve(
        problem, (singular, largest) -> singular / (singular * singular + alpha));
  }
}
