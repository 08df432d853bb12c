package io.github.experimentmaven.gate;

import io.github.experimentmaven.spec.problem.Location;
import java.util.List;
import java.util.Objects;

/**
 * A rule on an experiment as a whole.
 *
 * @param kind which rule
 * @param model the model it is about; {@code *} for all of them
 * @param title the rule in a few words
 * @param passed whether it is kept
 * @param description what was found
 * @param location where the rule, or what it is about, is written
 */
public record ExperimentFinding(
    Kind kind, String model, String title, boolean passed, String description, Location location)
    implements Finding {

  /** A rule on an experiment as a whole. */
  public enum Kind {
    /** The results on disk are those of the experiment, the data and the tool as they are now. */
    FRESH,
    /** Every model has results for every seed, and no trial failed. */
    COMPLETE,
    /** The rule applies to some result. */
    MATCHED,
    /** There is a baseline. */
    BASELINE,
    /** A change improves something. */
    IMPROVEMENT
  }

  /** Checks that all parts are present. */
  public ExperimentFinding {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(location, "location");
  }

  static ExperimentFinding stale(List<String> reasons, Location location) {
    return new ExperimentFinding(
        Kind.FRESH,
        "*",
        "results are up to date",
        false,
        "the results are stale and were not judged: "
            + String.join("; ", reasons)
            + "; run the experiment again",
        location);
  }

  static ExperimentFinding incomplete(String model, String reason, Location location) {
    return new ExperimentFinding(
        Kind.COMPLETE,
        model,
        model + " has all its results",
        false,
        model + ": " + reason,
        location);
  }

  static ExperimentFinding unmatched(String pattern, Location location) {
    return new ExperimentFinding(
        Kind.MATCHED,
        "*",
        pattern + " applies to a result",
        false,
        "%s applies to no result, so it guards nothing; correct it or remove it".formatted(pattern),
        location);
  }

  static ExperimentFinding noBaseline(String note, Location location) {
    return new ExperimentFinding(Kind.BASELINE, "*", "there is a baseline", false, note, location);
  }

  static ExperimentFinding improvement(boolean passed, String description, Location location) {
    return new ExperimentFinding(
        Kind.IMPROVEMENT, "*", "a change improves a metric", passed, description, location);
  }

  @Override
  public String part() {
    return "*";
  }

  @Override
  public String metric() {
    return "*";
  }

  @Override
  public boolean doubtful() {
    return false;
  }

  @Override
  public String describe() {
    return description;
  }
}
