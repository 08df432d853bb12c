package io.github.experimentmaven.spec;

import io.github.experimentmaven.spec.problem.Location;
import java.util.Objects;

/**
 * A bound on what one column may give a model.
 *
 * @param model a model's name, or a pattern in which {@code *} stands for any characters
 * @param part the rows that it is measured on
 * @param share the largest share of what the columns give together, from 0 to 1
 * @param location where the threshold is written
 */
public record ImportanceLimit(String model, Part part, double share, Location location) {

  /** Checks that nothing is absent. */
  public ImportanceLimit {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(location, "location");
  }

  /** Returns what is bounded, as the file has it. */
  public String name() {
    return model + "." + part + "." + ImportanceSpec.METRIC;
  }
}
