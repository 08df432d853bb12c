package io.github.experimentmaven.explain;

import io.github.experimentmaven.spec.Part;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What was found out of a model beside how good it is.
 *
 * @param importance what it loses where columns say nothing, by part; empty where nobody asked
 * @param dependence what it predicts where a column has other values; empty where nobody asked
 * @param margins how far the prediction intervals of each target reach beyond what is predicted;
 *     empty where nobody asked
 */
public record Explained(
    Map<Part, PermutedLosses> importance,
    Optional<DependenceCurves> dependence,
    Optional<List<Double>> margins) {

  /** Copies the map. */
  public Explained {
    Map<Part, PermutedLosses> sorted = new EnumMap<>(Part.class);
    sorted.putAll(importance);
    importance = Collections.unmodifiableMap(sorted);
    Objects.requireNonNull(dependence, "dependence");
    margins = margins.map(List::copyOf);
  }
}
