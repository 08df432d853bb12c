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

  /** Returns these scores and more. */
  public Scores with(Map<String, Double> more) {
    Map<String, Double> all = new LinkedHashMap<>(values);
    all.putAll(more);
    return new Scores(rows, all);
  }
}
