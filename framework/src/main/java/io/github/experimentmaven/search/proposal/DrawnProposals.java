package io.github.experimentmaven.search.proposal;

import io.github.experimentmaven.spec.search.Dimension;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Points that do not hang on what is known, all at once, each other values.
 *
 * @param space the options
 * @param count how many points
 * @param points where they are from
 */
public record DrawnProposals(List<Dimension> space, int count, Supplier<Point> points)
    implements Proposals {

  /** Copies the space. */
  public DrawnProposals {
    space = List.copyOf(space);
    Objects.requireNonNull(points, "points");
  }

  @Override
  public List<Point> next(List<Tried> tried) {
    return tried.isEmpty() ? new Distinct(space).draw(count, points) : List.of();
  }
}
