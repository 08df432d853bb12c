package io.github.experimentmaven.spec.rule;

import io.github.experimentmaven.spec.problem.Location;

/** One line of the section {@code data_rules}: what the data must be like. */
public sealed interface DataRule
    permits SuspicionRule, RangeRule, AllowedRule, MissingRule, DriftRule {

  /** Returns where it is written. */
  Location location();
}
