package io.github.experimentmaven.linear.solver;

/** A way to choose the coefficients of a linear model; the intercept follows from the means. */
@FunctionalInterface
public interface Solver {

  /**
   * Fits each target by itself.
   *
   * @return the coefficients, {@code [targets][features]}
   * @throws NotConvergedException if a limit on iterations was too low
   * @throws TrainingInterruptedException if the thread is interrupted
   */
  double[][] solve(LinearProblem problem);
}
