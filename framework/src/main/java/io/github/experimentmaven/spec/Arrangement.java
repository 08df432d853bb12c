package io.github.experimentmaven.spec;

import java.util.Objects;
import java.util.Optional;

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
   * @param format the pattern of its dates; numbers or ISO 8601 where absent
   */
  record Timed(String column, Optional<String> format) implements Arrangement {

    /** Checks that both are present. */
    public Timed {
      Objects.requireNonNull(column, "column");
      Objects.requireNonNull(format, "format");
    }

    /** Rows are ordered by a column of numbers or ISO 8601 dates. */
    public Timed(String column) {
      this(column, Optional.empty());
    }
  }
}
