package io.github.experimentmaven.linear.solver;

/**
 * Moves the weights that are not 0 to the minimum among weights of their signs: straight towards
 * the minimum that these signs would have, where no weight changes its sign on the way; else up to
 * the first that becomes 0, which then stays 0, and on from there (Lee, Battle, Raina and Ng,
 * Efficient sparse coding algorithms, 2007). Of columns that depend on each other, one gives its
 * weight to the others first. Each part of the way lowers the objective.
 */
final class OrthantStep {

  private static final int NONE = -1;

  private final StandardizedProblem problem;
  private final double[] correlations;
  private final double[] slopes;
  private final double[] curvatures;

  /**
   * A step.
   *
   * @param correlations products of the columns with the target
   * @param slopes the penalty of each weight's absolute value
   * @param curvatures the penalty of each weight's square, twice
   */
  OrthantStep(
      StandardizedProblem problem, double[] correlations, double[] slopes, double[] curvatures) {
    this.problem = problem;
    this.correlations = correlations;
    this.slopes = slopes;
    this.curvatures = curvatures;
  }

  /**
   * Moves the weights.
   *
   * @return the columns whose weights are still not 0
   */
  ActiveSet move(double[] weights) {
    ActiveSet active = new ActiveSet(problem, curvatures);
    for (int i = 0; i < weights.length; i++) {
      while (weights[i] != 0 && !active.add(i)) {
        exchange(active, i, weights);
      }
    }
    int zeroed;
    do {
      TrainingInterruptedException.throwIfInterrupted();
      zeroed = moveOnce(active, weights);
      if (zeroed != NONE) {
        weights[active.column(zeroed)] = 0;
        active.remove(zeroed);
      }
    } while (zeroed != NONE);
    return active;
  }

  /**
   * Moves the weights of a column and of those that determine it so that the fit stays and the
   * penalty does not rise, up to the first that becomes 0.
   */
  private void exchange(ActiveSet active, int column, double[] weights) {
    double[] determine = active.solve(active.at(problem.products(column)));
    double penalty = Math.signum(weights[column]) * slopes[column];
    for (int i = 0; i < determine.length; i++) {
      int other = active.column(i);
      penalty -= determine[i] * Math.signum(weights[other]) * slopes[other];
    }
    boolean shrinks = penalty * weights[column] >= 0;
    double direction = shrinks == weights[column] > 0 ? -1 : 1;
    double length = shrinks ? Math.abs(weights[column]) : Double.POSITIVE_INFINITY;
    int zeroed = NONE;
    for (int i = 0; i < determine.length; i++) {
      double until = weights[active.column(i)] / (direction * determine[i]);
      if (until > 0 && until < length) {
        length = until;
        zeroed = i;
      }
    }
    if (zeroed == NONE && !shrinks) {
      // The penalty is level but for rounding: nothing bounds the way on this side.
      direction = -direction;
      length = Math.abs(weights[column]);
    }
    for (int i = 0; i < determine.length; i++) {
      weights[active.column(i)] -= length * direction * determine[i];
    }
    weights[column] += length * direction;
    if (zeroed == NONE) {
      weights[column] = 0;
    } else {
      weights[active.column(zeroed)] = 0;
      active.remove(zeroed);
    }
  }

  /** The place of the column whose weight became 0, if the way ended there. */
  private int moveOnce(ActiveSet active, double[] weights) {
    double[] right = new double[active.size()];
    for (int i = 0; i < right.length; i++) {
      int column = active.column(i);
      right[i] = correlations[column] - Math.signum(weights[column]) * slopes[column];
    }
    double[] minimum = active.solve(right);
    double length = 1;
    int zeroed = NONE;
    for (int i = 0; i < minimum.length; i++) {
      double weight = weights[active.column(i)];
      if (Math.signum(minimum[i]) != Math.signum(weight)) {
        double until = weight / (weight - minimum[i]);
        if (zeroed == NONE || until < length) {
          length = until;
          zeroed = i;
        }
      }
    }
    for (int i = 0; i < minimum.length; i++) {
      int column = active.column(i);
      weights[column] =
          zeroed == NONE ? minimum[i] : weights[column] + length * (minimum[i] - weights[column]);
    }
    return zeroed;
  }
}
