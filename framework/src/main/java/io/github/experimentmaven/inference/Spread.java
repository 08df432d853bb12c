package io.github.experimentmaven.inference;

import io.github.experimentmaven.inference.distribution.StudentT;
import java.util.List;

/**
 * How far the mean of differences may lie from the truth, by independent sources of chance.
 *
 * <p>The half width of an interval is {@code √(Σ tᵢ² vᵢ)}: each source's variance with the critical
 * value of its own degrees of freedom (Howe, Two-Sided Tolerance Limits, JASA 1969; Graybill and
 * Wang, Confidence Intervals on Nonnegative Linear Combinations of Variances, JASA 1980). With one
 * source it is Student's. With two it is a little wider than the way of Satterthwaite (1946), whose
 * intervals failed up to 6 % instead of 2.5 % in simulations with two or three seeds: the mean of
 * few squares is often far too small, and then gets the many degrees of freedom of the rows.
 *
 * @param components the sources, at least one
 */
public record Spread(List<Component> components) {

  private static final int HALVINGS = 60;

  /** Copies the sources. */
  public Spread {
    components = List.copyOf(components);
  }

  /** Returns the variance of the mean. */
  public double variance() {
    double sum = 0;
    for (Component component : components) {
      sum += component.variance();
    }
    return sum;
  }

  /**
   * Returns half the width of the interval that leaves a chance on each side.
   *
   * @param tail the chance on one side, for example 0.025
   */
  double halfWidth(double tail) {
    double sum = 0;
    for (Component component : components) {
      sum += component.squaredHalfWidth(tail);
    }
    return Math.sqrt(sum);
  }

  /** Returns the confidence that the truth lies above the mean by more than a distance. */
  double tail(double distance) {
    double variance = variance();
    if (variance == 0) {
      return distance < 0 ? 1 : distance == 0 ? 0.5 : 0;
    }
    if (distance < 0) {
      return 1 - tail(-distance);
    }
    if (components.size() == 1) {
      return new StudentT(components.get(0).degreesOfFreedom())
          .survival(distance / Math.sqrt(variance));
    }
    return searched(distance);
  }

  private double searched(double distance) {
    double low = 0;
    double high = 0.5;
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = 0.5 * (low + high);
      if (halfWidth(middle) > distance) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
