package io.github.experimentmaven.spec.search;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * An option that is looked for.
 *
 * @param name the option as the file has it, for example {@code learning_rate}
 * @param path the keys that lead to it, for example {@code optimizer} and {@code learning_rate}
 * @param range the values it may have
 */
public record Dimension(String name, List<String> path, Range range) {

  /** So that an option inside another is set after it. */
  public static final Comparator<Dimension> OUTER_FIRST =
      Comparator.comparingInt(dimension -> dimension.path().size());

  /** Copies the path. */
  public Dimension {
    Objects.requireNonNull(name, "name");
    path = List.copyOf(path);
    Objects.requireNonNull(range, "range");
  }
}
