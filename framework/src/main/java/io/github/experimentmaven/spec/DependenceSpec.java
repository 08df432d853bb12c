package io.github.experimentmaven.spec;

/**
 * The section {@code dependence}.
 *
 * @param columns of how many columns that matter most the table tells, at least 1
 * @param curves for how many rows it has curves of their own
 */
public record DependenceSpec(int columns, int curves) {

  /** The section's name. */
  public static final String SECTION = "dependence";
}
