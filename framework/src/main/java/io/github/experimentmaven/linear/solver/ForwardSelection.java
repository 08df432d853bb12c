package io.github.experimentmaven.linear.solver;

import java.util.OptionalInt;

/**
 * Takes up the feature that correlates most with what is left of the target, fits least squares on
 * the features taken up, and repeats: orthogonal matching pursuit (Pati, Rezaiifar and
 * Krishnaprasad, Orthogonal Matching Pursuit, 1993). A feature that the ones before determine is
 * passed over.
 *
 * @param maxFeatures the most features to take up, at least 1; empty for all
 */
public record ForwardSelection(OptionalInt maxFeatures) implements Solver {

  /** The correlation below which rounding is all that is left of a target. */
  static final double NOTHING_LEFT = 1e-12;

  /** Checks the number of features. */
  public ForwardSelection {
    requirePositive(maxFeatures);
  }

  static void requirePositive(OptionalInt maxFeatures) {
    if (maxFeatures.isPresent() && maxFeatures.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "the most features are " + maxFeatures.getAsInt() + ", but must be at least 1");
    }
  }

  @Override
  public double[][] solve(LinearProblem problem) {
    StandardizedProblem standardized = new StandardizedProblem(problem);
    return problem.targets().stream()
        .map(target -> standardized.coefficients(target, weights(standardized, target)))
        .toArray(double[][]::new);
  }

  private double[] weights(StandardizedProblem problem, Column target) {
    if (target.norm() == 0) {
      return new double[problem.size()];
    }
    ActiveSet active = new ActiveSet(problem);
    boolean[] seen = new boolean[problem.size()];
    double[] correlations = problem.correlations(target);
    double[] rest = correlations;
    int most = maxFeatures.orElse(problem.size());
    while (active.size() < most) {
      TrainingInterruptedException.throwIfInterrupted();
      int next = strongest(rest, seen);
      if (next < 0) {
        break;
      }
      seen[next] = true;
      if (active.add(next)) {
        rest = correlations.clone();
        Vectors.addScaled(-1, active.combine(active.solve(active.at(correlations))), rest);
      }
    }
    return Refinement.leastSquares(problem, target, active);
  }

  private static int strongest(double[] rest, boolean[] seen) {
    int strongest = -1;
    double most = NOTHING_LEFT;
    for (int i = 0; i < rest.length; i++) {
      if (!seen[i] && Math.abs(rest[i]) > most) {
        most = Math.abs(rest[i]);
        strongest = i;
      }
    }
    return strongest;
  }
}
