package io.github.experimentmaven.linear.solver;

/**
 * The coefficients that minimise {@code |y − Xw − b|²}; where several do, those with the smallest
 * {@code |w|²}.
 *
 * @param tolerance the share of the largest singular value of the centred table up to which others
 *     count as 0, at least 0 and less than 1
 */
public record LeastSquares(double tolerance) implements Solver {

  /** The tolerance of scikit-learn's {@code LinearRegression}. */
  public static final double DEFAULT_TOLERANCE = 1e-6;

  /** Checks the tolerance. */
  public LeastSquares {
    if (!(tolerance >= 0 && tolerance < 1)) {
      throw new IllegalArgumentException(
          "tolerance is " + tolerance + ", but must be at least 0 and less than 1");
    }
  }

  @Override
  public double[][] solve(LinearProblem problem) {
    return SpectralSolver.solve(
        problem, (singular, largest) -> singular > tolerance * largest ? 1 / singular : 0);
  }
}
