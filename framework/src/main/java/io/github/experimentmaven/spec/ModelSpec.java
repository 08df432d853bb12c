package io.github.experimentmaven.spec;

import io.github.experimentmaven.spec.problem.Location;
import java.util.Objects;

/**
 * One model of the study, with the defaults of its type merged and its grid expanded.
 *
 * @param name the name tables and thresholds use
 * @param type the model type's name, for example {@code mlp}
 * @param options the options of that type
 * @param location where the model is written
 */
public record ModelSpec(String name, String type, Options options, Location location) {

  /** Checks that all parts are present. */
  public ModelSpec {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(location, "location");
  }
}
