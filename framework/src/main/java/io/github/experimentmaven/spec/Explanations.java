package io.github.experimentmaven.spec;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is to be found out of every model.
 *
 * @param importance what its columns are worth to it; empty where nobody asks
 * @param dependence how its predictions depend on single columns; empty where nobody asks
 * @param intervals how sure its predictions are; empty where nobody asks
 */
public record Explanations(
    Optional<ImportanceSpec> importance,
    Optional<DependenceSpec> dependence,
    Optional<IntervalsSpec> intervals) {

  /** Checks that nothing is absent. */
  public Explanations {
    Objects.requireNonNull(importance, "importance");
    Objects.requireNonNull(dependence, "dependence");
    Objects.requireNonNull(intervals, "intervals");
  }

  /** Returns that nothing is asked. */
  public static Explanations none() {
    return new Explanations(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Returns what is asked, with the thresholds that have one of these models. */
  Explanations only(List<ModelSpec> models) {
    return new Explanations(importance.map(spec -> spec.only(models)), dependence, intervals);
  }

  /** Returns whether nothing is asked. */
  public boolean isEmpty() {
    return importance.isEmpty() && dependence.isEmpty() && intervals.isEmpty();
  }
}
