package io.github.experimentmaven.linear.solver;

import java.util.Arrays;

/**
 * One walk along the path: the columns in use all correlate equally, and most, with what is left of
 * the target; their weights move so that this stays so, until another column catches up.
 *
 * <p>A column that those in use determine never catches up: its correlation keeps its share of
 * theirs. It is passed over, unless a column that determines it is dropped.
 */
final class LeastAnglePath {

  /** How much slower than the correlations in use one has to fall to ever catch up. */
  private static final double SAME_PACE = 1e-9;

  /** The weight, for a target of norm 1, that is no more than rounding. */
  private static final double ROUNDING_OF_WEIGHT = 1e-13;

  private static final int MOST_STEPS_PER_COLUMN = 100;
  private static final int NONE = -1;

  private final StandardizedProblem problem;
  private final Column target;
  private final boolean drops;
  private final int mostFeatures;
  private final ActiveSet active;
  private final boolean[] candidates;
  private final double[] signs;
  private final double[] weights;
  private final double[] correlations;
  private double level;

  LeastAnglePath(
      StandardizedProblem problem, Column target, PathVariant variant, int mostFeatures) {
    this.problem = problem;
    this.target = target;
    this.drops = variant == PathVariant.LASSO;
    this.mostFeatures = mostFeatures;
    active = new ActiveSet(problem);
    candidates = new boolean[problem.size()];
    Arrays.fill(candidates, true);
    signs = new double[problem.size()];
    weights = new double[problem.size()];
    correlations = problem.correlations(target);
    for (double correlation : correlations) {
      level = Math.max(level, Math.abs(correlation));
    }
  }

  /** Walks the path to its end; the weights of all columns there. */
  double[] walk() {
    long steps = (long) MOST_STEPS_PER_COLUMN * (problem.size() + 1);
    while (level > ForwardSelection.NOTHING_LEFT && step()) {
      TrainingInterruptedException.throwIfInterrupted();
      if (steps-- == 0) {
        throw new IllegalStateException(
            "least angle regression went round in a circle: several features correlate exactly"
                + " alike with the target; use lasso instead");
      }
    }
    leaveOutUnmoved();
    double[] slopes = new double[problem.size()];
    for (int i = 0; i < active.size(); i++) {
      slopes[active.column(i)] = level * signs[active.column(i)];
    }
    return Refinement.penalized(problem, target, active, slopes, new double[problem.size()]);
  }

  /** Columns that were taken up at the very end of the path have no weight but rounding. */
  private void leaveOutUnmoved() {
    for (int i = active.size() - 1; i >= 0; i--) {
      if (Math.abs(weights[active.column(i)]) <= ROUNDING_OF_WEIGHT) {
        active.remove(i);
      }
    }
  }

  /** Walks until a column catches up or is to be dropped; whether the path goes on. */
  private boolean step() {
    double[] direction = active.solve(active.at(signs));
    double[] pace = active.combine(direction);
    double length = level;
    int next = NONE;
    for (int i = 0; i < pace.length; i++) {
      if (candidates[i]) {
        double sign = catchesUpAs(i, pace[i]);
        double until = distance(i, sign, pace[i]);
        if (until < length) {
          length = until;
          next = i;
          signs[i] = sign;
        }
      }
    }
    int dropped = NONE;
    for (int i = 0; drops && i < direction.length; i++) {
      double until = distanceToZero(active.column(i), direction[i]);
      if (until < length) {
        length = until;
        dropped = i;
      }
    }
    move(direction, pace, length);
    if (dropped != NONE) {
      drop(dropped);
      return true;
    }
    return next != NONE && takeUp(next);
  }

  /** The sign with which a column catches up first. */
  private double catchesUpAs(int column, double pace) {
    return distance(column, 1, pace) <= distance(column, -1, pace) ? 1 : -1;
  }

  private double distance(int column, double sign, double pace) {
    double behind = 1 - sign * pace;
    return behind > SAME_PACE
        ? Math.max(0, level - sign * correlations[column]) / behind
        : Double.POSITIVE_INFINITY;
  }

  private double distanceToZero(int column, double direction) {
    double weight = weights[column];
    boolean towards = weight == 0 ? direction * signs[column] < 0 : direction * weight < 0;
    return towards ? Math.abs(weight / direction) : Double.POSITIVE_INFINITY;
  }

  private void move(double[] direction, double[] pace, double length) {
    for (int i = 0; i < direction.length; i++) {
      weights[active.column(i)] += length * direction[i];
    }
    Vectors.addScaled(-length, pace, correlations);
    level -= length;
  }

  /** Whether the path goes on with the column. */
  private boolean takeUp(int column) {
    candidates[column] = false;
    if (!active.add(column)) {
      return true;
    }
    if (active.size() > mostFeatures) {
      active.remove(active.size() - 1);
      return false;
    }
    return true;
  }

  private void drop(int place) {
    weights[active.column(place)] = 0;
    active.remove(place);
    Arrays.fill(candidates, true);
    for (int i = 0; i < active.size(); i++) {
      candidates[active.column(i)] = false;
    }
  }
}
