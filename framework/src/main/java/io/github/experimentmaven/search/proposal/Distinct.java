package io.github.experimentmaven.search.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.spec.search.Dimension;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Leaves out points whose values were proposed before, as they would train the same model. */
final class Distinct {

  /** So that the end of a small space is found. */
  private static final int MOST_DRAWS = 200;

  private final List<Dimension> space;
  private final Set<List<JsonNode>> known = new HashSet<>();

  Distinct(List<Dimension> space) {
    this.space = List.copyOf(space);
  }

  /** Returns so many points of new values, fewer where none seem to be left. */
  List<Point> draw(int count, Supplier<Point> points) {
    List<Point> drawn = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      draw(points).ifPresent(drawn::add);
    }
    return drawn;
  }

  /** Returns the first point of new values that is drawn; empty where none seems to be left. */
  private Optional<Point> draw(Supplier<Point> points) {
    for (int draw = 0; draw < MOST_DRAWS; draw++) {
      Point point = points.get();
      if (known.add(point.values(space))) {
        return Optional.of(point);
      }
    }
    return Optional.empty();
  }
}
