package io.github.experimentmaven.spec;

import io.github.experimentmaven.spec.problem.Location;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A bound on a metric's mean over seeds and folds: a number, or another model's mean.
 *
 * @param model a model's name, or a pattern in which {@code *} stands for any characters
 * @param part the part of the split
 * @param slice which slices of the part, a label or a pattern of labels; empty for the whole part
 * @param metric the metric's name
 * @param max the largest value allowed
 * @param min the smallest value allowed
 * @param rival the other model it is held against
 * @param location where the threshold is written
 */
public record Threshold(
    String model,
    Part part,
    Optional<String> slice,
    String metric,
    OptionalDouble max,
    OptionalDouble min,
    Optional<Rival> rival,
    Location location) {

  /** Checks that at least one bound is given. */
  public Threshold {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(slice, "slice");
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(rival, "rival");
    if (max.isEmpty() && min.isEmpty() && rival.isEmpty()) {
      throw new IllegalArgumentException("a threshold has a max, a min or another model");
    }
  }

  /** Creates bounds that are numbers. */
  public Threshold(
      String model,
      Part part,
      String metric,
      OptionalDouble max,
      OptionalDouble min,
      Location location) {
    this(model, part, Optional.empty(), metric, max, min, Optional.empty(), location);
  }

  /** Returns what is bounded, as the file has it. */
  public String name() {
    return model + "." + part + slice.map(label -> "[" + label + "]").orElse("") + "." + metric;
  }

  /** Returns the bounds that are numbers; empty where there are none. */
  Optional<Threshold> withoutRival() {
    return max.isEmpty() && min.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Threshold(model, part, slice, metric, max, min, Optional.empty(), location));
  }
}
