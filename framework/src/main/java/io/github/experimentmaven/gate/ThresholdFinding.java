package io.github.experimentmaven.gate;

import io.github.experimentmaven.gate.change.Decimals;
import io.github.experimentmaven.spec.problem.Location;
import java.util.Objects;
import java.util.Optional;

/**
 * A mean held against an absolute bound.
 *
 * @param model the model's name
 * @param part {@code train}, {@code validation} or {@code test}, with a slice in brackets where it
 *     is of one
 * @param metric the metric's name
 * @param value the mean over seeds and folds; NaN where there is none
 * @param bound the bound
 * @param limit the bound's value
 * @param problem why there is no value to judge; empty where there is one
 * @param location where the threshold is written
 */
public record ThresholdFinding(
    String model,
    String part,
    String metric,
    double value,
    Bound bound,
    double limit,
    Optional<String> problem,
    Location location)
    implements Finding {

  /** A side of the allowed range. */
  public enum Bound {
    /** The value may be at most the limit. */
    MAX,
    /** The value must be at least the limit. */
    MIN;

    /** Returns the word of the experiment file. */
    public String label() {
      return this == MAX ? "max" : "min";
    }
  }

  /** Checks that all parts are present. */
  public ThresholdFinding {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(bound, "bound");
    Objects.requireNonNull(problem, "problem");
    Objects.requireNonNull(location, "location");
  }

  /** A value that is not a number keeps no bound. */
  @Override
  public boolean passed() {
    return problem.isEmpty() && (bound == Bound.MAX ? value <= limit : value >= limit);
  }

  @Override
  public boolean doubtful() {
    return false;
  }

  @Override
  public String title() {
    return "%s %s %s".formatted(name(), bound.label(), Decimals.plain(limit));
  }

  private String name() {
    return model + "." + part + "." + metric;
  }

  @Override
  public String describe() {
    String name = name();
    if (problem.isPresent()) {
      return name + ": " + problem.get();
    }
    boolean max = bound == Bound.MAX;
    String shown = Decimals.towardsViolation(value, limit, max);
    if (passed()) {
      return "%s is %s, within the %s of %s"
          .formatted(name, shown, max ? "maximum" : "minimum", Decimals.plain(limit));
    }
    return "%s is %s, %s the %s of %s by %s"
        .formatted(
            name,
            shown,
            max ? "above" : "below",
            max ? "maximum" : "minimum",
            Decimals.plain(limit),
            Decimals.difference(value, limit));
  }
}
