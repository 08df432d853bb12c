package io.github.experimentmaven.result.rows;

import java.util.Objects;

/**
 * What a column of predictions is of.
 *
 * @param model the model's name
 * @param seed the seed it was trained with
 */
public record Training(String model, long seed) {

  /** Checks that the name is present. */
  public Training {
    Objects.requireNonNull(model, "model");
  }
}
