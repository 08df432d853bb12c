package io.github.experimentmaven.inference;

import io.github.experimentmaven.inference.distribution.StudentT;

/**
 * One source of chance in the mean of differences.
 *
 * @param source what was drawn
 * @param variance the estimated variance that it gives the mean
 * @param degreesOfFreedom of that estimate
 */
public record Component(Source source, double variance, double degreesOfFreedom) {

  /** What might have been drawn otherwise. */
  public enum Source {
    /** The random numbers of the training. */
    SEEDS,
    /** The rows evaluated. */
    ROWS,
    /** The rows trained on and evaluated, as folds vary them, and with them the seeds. */
    FOLDS
  }

  /** Returns the square of the half width that this source alone gives an interval. */
  double squaredHalfWidth(double tail) {
    double critical = variance == 0 ? 0 : new StudentT(degreesOfFreedom).critical(tail);
    return critical * critical * variance;
  }
}
