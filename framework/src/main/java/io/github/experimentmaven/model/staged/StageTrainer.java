package io.github.experimentmaven.model.staged;

import io.github.experimentmaven.model.EpochListener;
import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.TrainedModel;
import io.github.experimentmaven.tree.Workers;
import java.util.Optional;

/** What one type of model does to train in parts. */
@FunctionalInterface
public interface StageTrainer {

  /**
   * What a part of a training gives.
   *
   * @param model the model as if the training ended here
   * @param state what the training goes on with; not to be changed
   * @param done how many steps are done, those of earlier stages included
   * @param ended whether nothing is left to train
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on without a copy, never compared
  record Trained(TrainedModel model, byte[] state, int done, boolean ended) {}

  /**
   * Trains until some steps of the whole training are done.
   *
   * @param until how many; within the training, and not before where it goes on from
   * @param from the state that an earlier stage of this very training left; empty to begin
   * @throws io.github.experimentmaven.model.TrainingFailedException if the training cannot give a
   *     model
   */
  Trained train(
      Examples examples,
      long seed,
      EpochListener listener,
      Workers workers,
      int until,
      Optional<byte[]> from);
}
