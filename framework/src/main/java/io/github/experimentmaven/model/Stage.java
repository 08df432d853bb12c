package io.github.experimentmaven.model;

import java.util.Objects;

/**
 * What a part of a training gives.
 *
 * @param trained the model as if the training ended here, with the curve from its first epoch; with
 *     early stopping the best weights so far
 * @param checkpoint from where the training goes on
 * @param ended whether nothing is left to train: all steps are done, or early stopping has ended it
 */
public record Stage(TrainedModel trained, Checkpoint checkpoint, boolean ended) {

  /** Checks that nothing is missing. */
  public Stage {
    Objects.requireNonNull(trained, "trained");
    Objects.requireNonNull(checkpoint, "checkpoint");
  }
}
