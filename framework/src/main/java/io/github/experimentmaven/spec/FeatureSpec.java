package io.github.experimentmaven.spec;

import io.github.experimentmaven.spec.problem.Location;
import java.util.List;
import java.util.Objects;

/**
 * One entry of {@code data.features}: the columns it selects and the steps they go through.
 *
 * @param selector a column's name, or a pattern in which {@code *} stands for any characters
 * @param steps the preprocessing steps in order; {@code passthrough} where none is wanted
 * @param location where the entry is written
 */
public record FeatureSpec(String selector, List<StepSpec> steps, Location location) {

  /** Copies the steps. */
  public FeatureSpec {
    Objects.requireNonNull(selector, "selector");
    Objects.requireNonNull(location, "location");
    steps = List.copyOf(steps);
  }
}
