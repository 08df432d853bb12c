package io.github.experimentmaven.gate;

import io.github.experimentmaven.spec.problem.Location;

/** What one rule of the gate found out. */
public sealed interface Finding
    permits ThresholdFinding,
        ImportanceFinding,
        RivalFinding,
        RegressionFinding,
        DataFinding,
        ExperimentFinding {

  /** Returns the model the rule looked at; {@code *} for a rule on all of them. */
  String model();

  /** Returns {@code train}, {@code validation} or {@code test}; {@code *} for all of them. */
  String part();

  /** Returns the metric's name; {@code *} for all of them. */
  String metric();

  /** Returns the rule in a few words, different from every other rule of the experiment. */
  String title();

  /** Returns where the rule is written. */
  Location location();

  /** Returns whether the rule is kept. */
  boolean passed();

  /** Returns whether somebody should look at it although it passed. */
  boolean doubtful();

  /** Returns one line for people: what was found, what is allowed, and the difference. */
  String describe();
}
