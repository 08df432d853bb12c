package io.github.experimentmaven.search.proposal;

import java.util.Objects;

/**
 * What is known of a point.
 *
 * @param point the point
 * @param loss how bad it is, smaller is better; infinite where training failed
 */
public record Tried(Point point, double loss) {

  /** Checks that the point is present. */
  public Tried {
    Objects.requireNonNull(point, "point");
  }
}
