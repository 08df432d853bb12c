package io.github.experimentmaven.data.load;

import io.github.experimentmaven.data.step.ValueKind;
import io.github.experimentmaven.spec.StepSpec;
import io.github.experimentmaven.spec.problem.Location;
import java.util.List;
import java.util.Objects;

/**
 * A column that is a feature, and the steps it goes through.
 *
 * @param column the column's name
 * @param kind whether its cells are numbers or texts
 * @param cells how the cells are read
 * @param steps the steps in order
 * @param mayMiss whether a step fills missing values, so that a row may lack one
 * @param location where the experiment file selects it
 */
public record SelectedFeature(
    String column,
    ValueKind kind,
    CellReading cells,
    List<StepSpec> steps,
    boolean mayMiss,
    Location location) {

  /** Copies the steps. */
  public SelectedFeature {
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(cells, "cells");
    Objects.requireNonNull(location, "location");
    steps = List.copyOf(steps);
  }
}
