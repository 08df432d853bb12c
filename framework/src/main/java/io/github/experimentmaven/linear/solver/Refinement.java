package io.github.experimentmaven.linear.solver;

/**
 * Weights from the factor of products, then corrected by what the table itself says of them
 * (Björck, Stability analysis of the method of seminormal equations, 1987): nearly as exact as
 * orthogonal transformations, at the price of products.
 */
final class Refinement {

  private static final int CORRECTIONS = 2;

  private Refinement() {}

  /** Least squares on the columns of a set; weights of all columns. */
  static double[] leastSquares(StandardizedProblem problem, Column target, ActiveSet active) {
    return penalized(
        problem, target, active, new double[problem.size()], new double[problem.size()]);
  }

  /**
   * The weights of a set's columns at which the columns' products with what is left of the target
   * are {@code slopes + curvatures · weights}.
   *
   * @param slopes one number a column of the problem
   * @param curvatures one number a column of the problem, those that the set was made with
   * @return weights of all columns
   */
  static double[] penalized(
      StandardizedProblem problem,
      Column target,
      ActiveSet active,
      double[] slopes,
      double[] curvatures) {
    double[] weights = new double[problem.size()];
    for (int correction = 0; correction <= CORRECTIONS; correction++) {
      double[] rest = problem.restCorrelations(target, weights);
      for (int i = 0; i < rest.length; i++) {
        rest[i] -= slopes[i] + curvatures[i] * weights[i];
      }
      double[] change = active.spread(active.solve(active.at(rest)));
      Vectors.addScaled(1, change, weights);
    }
    return weights;
  }
}
