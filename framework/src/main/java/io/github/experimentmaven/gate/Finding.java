package io.github.experimentmaven.gate;

import io.github.experimentmaven.spec.Location;

/** What one rule of the gate found out about one model. */
public sealed interface Finding permits ThresholdFinding {

  /** Returns the model the rule looked at. */
  String model();

  /** Returns {@code train}, {@code validation} or {@code test}. */
  String part();

  /** Returns the metric's name. */
  String metric();

  /** Returns where the rule is written. */
  Location location();

  /** Returns whether the rule is kept. */
  boolean passed();

  /** Returns one line for people: what was found, what is allowed, and the difference. */
  String describe();
}
