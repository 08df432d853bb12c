package io.github.experimentmaven.tree.exact;

/** What each split reduces most, and with it what a leaf predicts. */
public enum Criterion {
  /** The sum of squared deviations from the mean; a leaf predicts its rows' mean. */
  SQUARED_ERROR,
  /** The sum of absolute deviations from the median; a leaf predicts its rows' median. */
  ABSOLUTE_ERROR
}
