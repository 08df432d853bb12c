package io.github.experimentmaven.spec;

import io.github.experimentmaven.spec.problem.Location;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An absolute bound on a metric's mean over seeds and folds.
 *
 * @param model a model's name, or a pattern in which {@code *} stands for any characters
 * @param part the part of the split
 * @param slice which slices of the part, a label or a pattern of labels; empty for the whole part
 * @param metric the metric's name
 * @param max the largest value allowed
 * @param min the smallest value allowed
 * @param location where the threshold is written
 */
public record Threshold(
    String model,
    Part part,
    Optional<String> slice,
    String metric,
    OptionalDouble max,
    OptionalDouble min,
    Location location) {

  /** Checks that at least one bound is given. */
  public Threshold {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(slice, "slice");
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(location, "location");
    if (max.isEmpty() && min.isEmpty()) {
      throw new IllegalArgumentException("a threshold has a max, a min or both");
    }
  }

  /** Creates a bound on a whole part. */
  public Threshold(
      String model,
      Part part,
      String metric,
      OptionalDouble max,
      OptionalDouble min,
      Location location) {
    this(model, part, Optional.empty(), metric, max, min, location);
  }

  /** Returns what is bounded, as the file has it. */
  public String name() {
    return model + "." + part + slice.map(label -> "[" + label + "]").orElse("") + "." + metric;
  }
}
