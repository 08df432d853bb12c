package io.github.experimentmaven.tree.exact;

/** Where a column can be split. */
public enum Thresholds {
  /** Midway between any two neighbouring values of a node's rows; the best of all is taken. */
  EXACT,
  /**
   * One number for each column, drawn between the smallest and the largest value of a node's rows.
   */
  RANDOM
}
