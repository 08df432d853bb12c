package io.github.experimentmaven.report.ranking;

import io.github.experimentmaven.inference.Chances;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How certain it is which models are better on the test part, in other test rows and with other
 * seeds too.
 *
 * @param best the model that the others are held against
 * @param metric the metric's name for people
 * @param rows the test rows that were paired
 * @param confidence the level at which all places hold together
 * @param tolerance up to which relative difference two models count as equal in practice, as a
 *     fraction
 * @param places where each other model stands beside the best, in the order of the table; a model
 *     that cannot be compared is absent
 * @param ranked the models whose pairs are listed, the best on the test part first
 * @param pairs each two of these
 */
public record Standing(
    String best,
    String metric,
    int rows,
    double confidence,
    double tolerance,
    Map<String, Place> places,
    List<String> ranked,
    List<Pair> pairs) {

  /** Where a model stands beside the best one. */
  public enum Place {
    /** It is certainly better on the test part; the best one is so on another part. */
    AHEAD,
    /** It cannot be told from the best one. */
    BESIDE,
    /** It is certainly worse. */
    BEHIND
  }

  /**
   * Two models.
   *
   * @param model the one
   * @param other the other
   * @param chances how likely the one is worse by more than the tolerance ({@code below}), equal in
   *     practice, and better ({@code above})
   */
  public record Pair(String model, String other, Chances chances) {}

  /** Copies the collections. */
  public Standing {
    Objects.requireNonNull(best, "best");
    Objects.requireNonNull(metric, "metric");
    places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    ranked = List.copyOf(ranked);
    pairs = List.copyOf(pairs);
  }

  /** Returns the models that have a place, in the order of the table. */
  public List<String> at(Place place) {
    return places.entrySet().stream()
        .filter(entry -> entry.getValue() == place)
        .map(Map.Entry::getKey)
        .toList();
  }
}
