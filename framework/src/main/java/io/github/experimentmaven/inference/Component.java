package io.github.experimentmaven.inference;

import io.github.experimentmaven.inference.distribution.StudentT;

/**
 * One source of chance in the mean of differences.
 *
 * @param source what was drawn
 * @param variance the estimated variance that it gives the mean
 * @param degreesOfFreedom of that estimate
 * @param skewness of the mean by this source: that of what was drawn, over the root of how many
 */
public record Component(Source source, double variance, double degreesOfFreedom, double skewness) {

  /** What might have been drawn otherwise. */
  public enum Source {
    /** The random numbers of the training. */
    SEEDS,
    /** The rows evaluated. */
    ROWS,
    /** The rows trained on and evaluated, as folds vary them, and with them the seeds. */
    FOLDS
  }

  /** A source whose skewness is not known, or none. */
  Component(Source source, double variance, double degreesOfFreedom) {
    this(source, variance, degreesOfFreedom, 0);
  }

  /** Returns the source with a variance that is a multiple of this. */
  Component times(double factor) {
    return new Component(source, factor * variance, degreesOfFreedom, skewness);
  }

  /**
   * Returns the square of the distance from the mean to the end of an interval that this source
   * alone gives.
   *
   * @param tail the chance beyond the end
   * @param side the end's
   */
  double squaredDistance(double tail, Side side) {
    if (variance == 0) {
      return 0;
    }
    double critical = new StudentT(degreesOfFreedom).critical(tail);
    double longer = side == Side.ABOVE ? skewness : -skewness;
    double distance = critical + Math.max(0, longer) * (2 * critical * critical + 1) / 6;
    return distance * distance * variance;
  }
}
