package io.github.experimentmaven.data.prepare;

import io.github.experimentmaven.data.range.SeenColumn;
import io.github.experimentmaven.data.step.ValueKind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A column that a row to predict has.
 *
 * @param column its name
 * @param kind whether it holds numbers or texts
 * @param mayMiss whether a row may lack its value
 * @param seen what the training rows hold; absent where that was not kept
 * @param steps the names of the steps it goes through, in order
 */
public record InputColumn(
    String column, ValueKind kind, boolean mayMiss, Optional<SeenColumn> seen, List<String> steps) {

  /** Copies the steps. */
  public InputColumn {
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(seen, "seen");
    steps = List.copyOf(steps);
  }
}
