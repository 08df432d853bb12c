package io.github.experimentmaven.search.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.spec.search.Dimension;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A place in the space of a search.
 *
 * @param coordinates a place in [0, 1) for each option
 */
public record Point(List<Double> coordinates) {

  /** Copies the coordinates. */
  public Point {
    coordinates = List.copyOf(coordinates);
  }

  /** Returns the values of the options. */
  public List<JsonNode> values(List<Dimension> space) {
    return IntStream.range(0, space.size())
        .mapToObj(i -> space.get(i).range().at(coordinates.get(i)))
        .toList();
  }
}
