package io.github.experimentmaven.linear.solver;

/**
 * Linear regression by the singular values of the table: a target's coordinate along each singular
 * vector is divided by the singular value, or by what a filter makes of it. Orthogonal
 * transformations alone, so that the error grows with the table's condition and not with its
 * square.
 */
final class SpectralSolver {

  /** What a coordinate of the target is multiplied with. */
  @FunctionalInterface
  interface Filter {
    /** The factor for a singular value, given the largest one. */
    double factor(double singular, double largest);
  }

  private SpectralSolver() {}

  /** The coefficients, {@code [targets][features]}. */
  static double[][] solve(LinearProblem problem, Filter filter) {
    int features = problem.features().size();
    double[][] coefficients = new double[problem.targets().size()][features];
    if (features == 0) {
      return coefficients;
    }
    OrthogonalFactor.Rows factor = OrthogonalFactor.of(problem);
    SingularVectors.rotate(factor);
    double[] singular = new double[factor.rows().length];
    double largest = 0;
    for (int k = 0; k < singular.length; k++) {
      double[] row = factor.rows()[k];
      singular[k] = Math.sqrt(Vectors.dot(row, row));
      largest = Math.max(largest, singular[k]);
    }
    for (int t = 0; t < coefficients.length; t++) {
      for (int k = 0; k < singular.length; k++) {
        double coordinate = factor.targets()[t][k] * filter.factor(singular[k], largest);
        if (coordinate != 0) {
          Vectors.addScaled(coordinate / singular[k], factor.rows()[k], coefficients[t]);
        }
      }
    }
    return coefficients;
  }
}
