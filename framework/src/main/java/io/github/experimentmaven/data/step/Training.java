package io.github.experimentmaven.data.step;

import io.github.experimentmaven.data.table.NumberColumn;
import java.util.List;

/**
 * What a step may know of the training rows besides its own column.
 *
 * @param targets the targets of the training rows
 * @param seed the seed of a step that draws random numbers
 */
public record Training(List<NumberColumn> targets, long seed) {

  /** Copies the targets. */
  public Training {
    targets = List.copyOf(targets);
  }
}
