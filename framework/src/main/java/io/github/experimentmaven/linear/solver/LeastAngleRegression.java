package io.github.experimentmaven.linear.solver;

import java.util.OptionalInt;

/**
 * Least angle regression on standardised features: Efron, Hastie, Johnstone and Tibshirani, Least
 * Angle Regression, 2004. The path ends with least squares on all features, or where one more
 * feature than allowed would be taken up. A feature that the ones before determine is passed over.
 *
 * @param variant which path to walk
 * @param maxFeatures the most features to use, at least 1; empty for all
 */
public record LeastAngleRegression(PathVariant variant, OptionalInt maxFeatures) implements Solver {

  /** Checks the number of features. */
  public LeastAngleRegression {
    ForwardSelection.requirePositive(maxFeatures);
  }

  @Override
  public double[][] solve(LinearProblem problem) {
    StandardizedProblem standardized = new StandardizedProblem(problem);
    int most = maxFeatures.orElse(standardized.size());
    return problem.targets().stream()
        .map(
            target ->
                standardized.coefficients(
                    target,
                    target.norm() == 0
                        ? new double[standardized.size()]
                        : new LeastAnglePath(standardized, target, variant, most).walk()))
        .toArray(double[][]::new);
  }
}
