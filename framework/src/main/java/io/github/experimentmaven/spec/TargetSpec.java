package io.github.experimentmaven.spec;

import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Problem;
import java.util.List;
import java.util.Objects;

/**
 * A column to predict.
 *
 * @param column its name
 * @param steps what it goes through before models train on it, in order; empty where they train on
 *     it as it is
 * @param location where it is named
 * @param path the readable key path of that place, for example {@code data.target.price}
 */
public record TargetSpec(String column, List<StepSpec> steps, Location location, String path) {

  /** Copies the steps. */
  public TargetSpec {
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(path, "path");
    steps = List.copyOf(steps);
  }

  /** Returns a target that models train on as it is. */
  public static TargetSpec plain(String column, Location location) {
    return new TargetSpec(column, List.of(), location, "data.target");
  }

  /** Returns a problem at the place where the target is named. */
  public Problem problem(String message) {
    return new Problem(location, path, message);
  }
}
