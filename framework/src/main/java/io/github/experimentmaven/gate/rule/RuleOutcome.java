package io.github.experimentmaven.gate.rule;

import io.github.experimentmaven.data.drift.Drift;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Shown;
import java.util.Objects;
import java.util.Optional;

/**
 * What a rule on data comes to, for one column or for all that it is about.
 *
 * @param rule its key in the experiment file, for example {@code drift.test}
 * @param subject the column, the pattern of columns, or empty for the data as a whole
 * @param state whether it is kept
 * @param drift how much the rows differ; empty for rules on something else, or where nothing was
 *     compared
 * @param description what was found
 * @param location where the rule is written
 */
public record RuleOutcome(
    String rule,
    String subject,
    State state,
    Optional<Drift> drift,
    String description,
    Location location) {

  /** Whether a rule is kept. */
  public enum State {
    /** It is kept. */
    KEPT,
    /** It is not, or cannot be told, and the file asks for a warning only. */
    DOUBTFUL,
    /** It is broken. */
    BROKEN
  }

  /** Checks that all parts are present. */
  public RuleOutcome {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(drift, "drift");
    description = Shown.message(description);
    Objects.requireNonNull(location, "location");
  }

  static RuleOutcome of(
      String rule, String subject, State state, String description, Location location) {
    return new RuleOutcome(rule, subject, state, Optional.empty(), description, location);
  }

  /** Returns the rule in a few words, different from every other of the experiment. */
  public String title() {
    return subject.isEmpty() ? rule : rule + " of " + subject;
  }
}
