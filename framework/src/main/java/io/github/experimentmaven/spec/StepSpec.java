package io.github.experimentmaven.spec;

import java.util.Objects;

/**
 * One preprocessing step of a feature.
 *
 * @param type the step's name, for example {@code standardize}
 * @param options the step's options
 */
public record StepSpec(String type, Options options) {

  /** Checks that all parts are present. */
  public StepSpec {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(options, "options");
  }
}
