package io.github.experimentmaven.linear.solver;

/** Which path least angle regression walks. */
public enum PathVariant {
  /** Features that were taken up stay. */
  LARS,
  /** A feature whose weight becomes 0 is dropped: every point of the path solves a lasso. */
  LASSO
}
