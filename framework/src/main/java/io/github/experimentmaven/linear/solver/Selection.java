package io.github.experimentmaven.linear.solver;

/** The order in which coordinate descent visits the features. */
public enum Selection {
  /** In their order. */
  CYCLIC,
  /** In another random order in each pass. */
  RANDOM
}
