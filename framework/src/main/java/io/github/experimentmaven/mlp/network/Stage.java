package io.github.experimentmaven.mlp.network;

import java.util.List;

/**
 * One step of a network's computation. A stage owns its working memory, allocated once for the
 * largest batch, and may overwrite what it is given.
 */
interface Stage {

  /**
   * From inputs to outputs.
   *
   * @param input {@code [rows, inputs]}
   * @param training whether the pass belongs to training, and will be followed by a backward one
   * @return {@code [rows, outputs]}, valid until the next pass
   */
  float[][] forward(float[][] input, int rows, boolean training);

  /**
   * From the loss's gradient with respect to the outputs to that with respect to the inputs of the
   * last forward pass; sets the gradients of the stage's parameters.
   *
   * @param gradient {@code [rows, outputs]}, overwritten
   * @return {@code [rows, inputs]}, valid until the next pass
   */
  float[][] backward(float[][] gradient, int rows);

  /** What the stage learns. */
  default List<Parameter> parameters() {
    return List.of();
  }

  /** Called after the parameters were changed. */
  default void parametersChanged() {}
}
