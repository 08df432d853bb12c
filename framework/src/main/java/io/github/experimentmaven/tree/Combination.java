package io.github.experimentmaven.tree;

/** How the trees of an ensemble make one prediction; always added in the order of the trees. */
public enum Combination {
  /** The base value plus the trees' values. */
  SUM,
  /** The base value plus the mean of the trees' values. */
  AVERAGE
}
