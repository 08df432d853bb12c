package io.github.experimentmaven.gate;

import io.github.experimentmaven.gate.rule.RuleOutcome;
import io.github.experimentmaven.gate.rule.RuleOutcome.State;
import io.github.experimentmaven.spec.problem.Location;
import java.util.Objects;

/**
 * The data held against a rule on it.
 *
 * @param outcome what the rule comes to
 */
public record DataFinding(RuleOutcome outcome) implements Finding {

  /** Checks that the outcome is present. */
  public DataFinding {
    Objects.requireNonNull(outcome, "outcome");
  }

  @Override
  public String model() {
    return "*";
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
  public String title() {
    return "data: " + outcome.title();
  }

  @Override
  public Location location() {
    return outcome.location();
  }

  @Override
  public boolean passed() {
    return outcome.state() != State.BROKEN;
  }

  @Override
  public boolean doubtful() {
    return outcome.state() == State.DOUBTFUL;
  }

  @Override
  public String describe() {
    return outcome.description();
  }
}
