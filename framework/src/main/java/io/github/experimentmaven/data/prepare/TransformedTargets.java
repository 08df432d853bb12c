package io.github.experimentmaven.data.prepare;

import io.github.experimentmaven.data.step.Inverse;
import io.github.experimentmaven.data.table.NumberColumn;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Targets that the models of a fold train on after a transformation.
 *
 * @param inverse what undoes it, in the order to apply, by the target's name
 * @param training the targets of the training rows, in their own units
 * @param validation the targets of the validation rows, in their own units
 */
public record TransformedTargets(
    Map<String, List<Inverse>> inverse,
    List<NumberColumn> training,
    List<NumberColumn> validation) {

  /** Copies the collections. */
  public TransformedTargets {
    inverse = Collections.unmodifiableMap(new LinkedHashMap<>(inverse));
    training = List.copyOf(training);
    validation = List.copyOf(validation);
  }
}
