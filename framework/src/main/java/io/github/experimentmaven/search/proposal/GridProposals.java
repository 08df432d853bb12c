package io.github.experimentmaven.search.proposal;

import io.github.experimentmaven.spec.search.Dimension;
import io.github.experimentmaven.spec.search.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * Every combination, the last option changing first.
 *
 * @param space the options, none of them a continuum
 */
public record GridProposals(List<Dimension> space) implements Proposals {

  /** Copies the space. */
  public GridProposals {
    space = List.copyOf(space);
  }

  @Override
  public List<Point> next(List<Tried> tried) {
    if (!tried.isEmpty()) {
      return List.of();
    }
    List<List<Double>> combinations = List.of(List.of());
    for (Dimension dimension : space) {
      Range range = dimension.range();
      List<List<Double>> longer = new ArrayList<>();
      for (List<Double> combination : combinations) {
        for (int value = 0; value < range.size().orElseThrow(); value++) {
          List<Double> next = new ArrayList<>(combination);
          next.add(range.coordinate(value));
          longer.add(next);
        }
      }
      combinations = longer;
    }
    return combinations.stream().map(Point::new).toList();
  }
}
