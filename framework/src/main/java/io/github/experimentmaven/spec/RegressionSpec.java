package io.github.experimentmaven.spec;

import io.github.experimentmaven.spec.problem.Location;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The section {@code regression}: what is compared with the baseline, and how strictly.
 *
 * @param metrics patterns of {@code model.part.metric}, {@code *} for any characters
 * @param tolerance the relative worsening of a mean that is still accepted, as a fraction
 * @param confidence the level of the paired interval, for example 0.95
 * @param require what the gate asks of a changed experiment
 * @param location where the section is written
 */
public record RegressionSpec(
    List<String> metrics,
    double tolerance,
    double confidence,
    Requirement require,
    Location location) {

  /** What the gate asks of a change. */
  public enum Requirement {
    /** No metric may be worse. */
    NO_REGRESSION,
    /** At least one metric must be better, and none worse. */
    IMPROVEMENT
  }

  private static final Pattern OF_SLICES =
      Pattern.compile(".*\\.(train|validation|test|\\*)\\[.*\\]\\.[^.]*", Pattern.DOTALL);

  /** Copies the patterns. */
  public RegressionSpec {
    Objects.requireNonNull(require, "require");
    Objects.requireNonNull(location, "location");
    metrics = List.copyOf(metrics);
  }

  /** Returns whether a pattern may select slices, as {@code *.test[genre=*].mse} does. */
  public static boolean isOfSlices(String pattern) {
    return OF_SLICES.matcher(pattern).matches();
  }
}
