package io.github.experimentmaven.spec.search;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a search may cost: trials, or steps of training in all. Never time, as the result would hang
 * on the machine.
 *
 * @param trials how many sets of options are tried; empty where the steps bound them, or all are
 * @param steps how many epochs or trees all trials have together; empty where trials are counted
 * @param unit what the steps are, {@code epochs} or {@code trees}
 */
public record SearchBudget(OptionalInt trials, OptionalLong steps, Optional<String> unit) {

  /** Checks that all parts are present. */
  public SearchBudget {
    Objects.requireNonNull(trials, "trials");
    Objects.requireNonNull(steps, "steps");
    Objects.requireNonNull(unit, "unit");
  }

  /** Returns a budget without a bound, for when every combination is tried. */
  public static SearchBudget whole() {
    return new SearchBudget(OptionalInt.empty(), OptionalLong.empty(), Optional.empty());
  }

  /** Returns a number of trials. */
  public static SearchBudget ofTrials(int trials) {
    return new SearchBudget(OptionalInt.of(trials), OptionalLong.empty(), Optional.empty());
  }

  /** Returns a number of steps in all. */
  public static SearchBudget ofSteps(long steps, String unit) {
    return new SearchBudget(OptionalInt.empty(), OptionalLong.of(steps), Optional.of(unit));
  }
}
