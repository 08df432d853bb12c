package io.github.experimentmaven.run.trial;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How good a model's predictions for one part of a split are.
 *
 * @param rows the rows that were evaluated
 * @param values the metrics' values by name, {@code loss} first; the mean over targets where there
 *     are several
 */
public record Scores(int rows, Map<String, Double> values) {

  /** Copies the values. */
  public Scores {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
