package io.github.experimentmaven.spec;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is to be found out of every model.
 *
 * @param importance what its columns are worth to it; empty where nobody asks
 */
public record Explanations(Optional<ImportanceSpec> importance) {

  /** Checks that nothing is absent. */
  public Explanations {
    Objects.requireNonNull(importance, "importance");
  }

  /** Returns that nothing is asked. */
  public static Explanations none() {
    return new Explanations(Optional.empty());
  }

  /** Returns what is asked, with the thresholds that have one of these models. */
  Explanations only(List<ModelSpec> models) {
    return new Explanations(importance.map(spec -> spec.only(models)));
  }

  /** Returns whether nothing is asked. */
  public boolean isEmpty() {
    return importance.isEmpty();
  }
}
