package io.github.experimentmaven.spec;

/** Which rows may, must or must not share a part of a split. */
public sealed interface Arrangement {

  /** Rows are shuffled. */
  record Shuffled() implements Arrangement {}

  /**
   * Rows are shuffled within quantiles of the first target, so that every part has its share of
   * each.
   *
   * @param quantiles the number of quantiles, at least 2
   */
  record Stratified(int quantiles) implements Arrangement {}

  /**
   * Rows with the same value in a column stay together.
   *
   * @param column the column
   */
  record Grouped(String column) implements Arrangement {}

  /**
   * Rows are ordered by a column: training on the past, testing on the future.
   *
   * @param column the column
   */
  record Timed(String column) implements Arrangement {}
}
