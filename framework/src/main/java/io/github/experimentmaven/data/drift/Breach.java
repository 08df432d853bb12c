package io.github.experimentmaven.data.drift;

import java.util.Objects;

/**
 * A column with values that the experiment file does not allow.
 *
 * @param rule the key of the file that says what is allowed: {@code range} or {@code allowed}
 * @param pattern the name or pattern there
 * @param column the column's name
 * @param rows how many of the rows used have such a value
 * @param example the one that is furthest off, or the first
 */
public record Breach(String rule, String pattern, String column, int rows, String example) {

  /** Checks that all parts are present. */
  public Breach {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(pattern, "pattern");
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(example, "example");
  }
}
