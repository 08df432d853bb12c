package io.github.experimentmaven.spec.rule;

import io.github.experimentmaven.spec.problem.Location;
import java.util.Objects;

/**
 * What follows from something suspicious about the data.
 *
 * @param suspicion its name in files, for example {@code target_leak}
 * @param severity what follows
 * @param location where it is written
 */
public record SuspicionRule(String suspicion, Severity severity, Location location)
    implements DataRule {

  /** What follows from a suspicion. */
  public enum Severity {
    /** The build fails. */
    FAIL,
    /** The verdict warns of it. */
    WARN,
    /** Nothing is said of it, not by a run either. */
    IGNORE
  }

  /** Checks that all parts are present. */
  public SuspicionRule {
    Objects.requireNonNull(suspicion, "suspicion");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(location, "location");
  }
}
