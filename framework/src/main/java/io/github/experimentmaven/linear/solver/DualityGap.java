package io.github.experimentmaven.linear.solver;

/**
 * How far, at most, an elastic net's objective is above its minimum: the difference from the dual
 * objective at the residual, scaled to be feasible (Kim et al., An Interior-Point Method for
 * Large-Scale l1-Regularized Least Squares, 2007; scikit-learn's criterion).
 */
final class DualityGap {

  private DualityGap() {}

  /**
   * The gap for a target of norm 1.
   *
   * @param weights the weights
   * @param correlations products of the columns with the target
   * @param rest products of the columns with what the weights leave of the target
   * @param slopes the penalty of each weight's absolute value
   * @param curvatures the penalty of each weight's square, twice
   */
  static double of(
      double[] weights,
      double[] correlations,
      double[] rest,
      double[] slopes,
      double[] curvatures) {
    double feasible = 1;
    double absolute = 0;
    double square = 0;
    for (int i = 0; i < weights.length; i++) {
      double slope = Math.abs(rest[i] - curvatures[i] * weights[i]);
      if (slope > slopes[i]) {
        feasible = Math.min(feasible, slopes[i] / slope);
      }
      absolute += slopes[i] * Math.abs(weights[i]);
      square += curvatures[i] * (weights[i] * weights[i]);
    }
    double explained = Vectors.dot(weights, correlations);
    double left = Math.max(0, 1 - explained - Vectors.dot(weights, rest));
    double shrunk = feasible * feasible;
    return 0.5 * left * (1 + shrunk)
        + absolute
        - feasible * (1 - explained)
        + 0.5 * square * (1 + shrunk);
  }
}
