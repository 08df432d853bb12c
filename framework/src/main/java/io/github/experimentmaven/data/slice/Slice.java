package io.github.experimentmaven.data.slice;

import java.util.Objects;

/**
 * Rows that are looked at on their own.
 *
 * @param name the slicing's name
 * @param value which of its slices; empty where it has one alone
 * @param condition what its rows have in common, as a condition of the experiment file
 */
public record Slice(String name, String value, String condition) {

  /** Checks that all parts are present. */
  public Slice {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(condition, "condition");
  }

  /** Returns what stands in brackets where a metric is of the slice, {@code genre=Horror}. */
  public String label() {
    return value.isEmpty() ? name : name + "=" + value;
  }
}
