package io.github.experimentmaven.explain;

import io.github.experimentmaven.spec.Part;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What was found out of a model beside how good it is.
 *
 * @param importance what it loses where columns say nothing, by part; empty where nobody asked
 */
public record Explained(Map<Part, PermutedLosses> importance) {

  /** Copies the map. */
  public Explained {
    Map<Part, PermutedLosses> sorted = new EnumMap<>(Part.class);
    sorted.putAll(importance);
    importance = Collections.unmodifiableMap(sorted);
  }

  /** Returns that nothing was found out. */
  public static Explained nothing() {
    return new Explained(Map.of());
  }
}
