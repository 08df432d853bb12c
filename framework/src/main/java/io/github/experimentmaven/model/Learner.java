package io.github.experimentmaven.model;

import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.tree.Workers;
import java.util.List;
import java.util.Optional;

/**
 * Trains models of one specification; used by several threads, each call independent of all others.
 */
public interface Learner {

  /** Returns the loss this model is trained on; the column {@code loss} of the result table. */
  Metric loss();

  /**
   * Returns what of the options does not fit the number of rows, each at its place; asked before
   * anything is trained.
   *
   * @param rows how many rows the split gives
   */
  default List<Problem> unfit(PartSizes rows) {
    return List.of();
  }

  /**
   * Returns what is odd about the options and still meant, each at its place, as where the command
   * line asks for a training too short for what the file says.
   */
  default List<Problem> notes() {
    return List.of();
  }

  /**
   * Trains one model.
   *
   * @param examples the training rows, and the validation rows for models that watch them
   * @param seed the seed of everything random in the training
   * @param listener told of every epoch, for models that have epochs
   * @throws TrainingFailedException if the training cannot give a model, for example because the
   *     loss is no longer finite
   */
  TrainedModel train(Examples examples, long seed, EpochListener listener);

  /**
   * Trains the same model, to the last bit, with the help of threads that have nothing else to do;
   * for learners that can use it.
   *
   * @param workers those threads; the calling one takes part
   * @throws TrainingFailedException if the training cannot give a model
   */
  default TrainedModel train(
      Examples examples, long seed, EpochListener listener, Workers workers) {
    return train(examples, seed, listener);
  }

  /**
   * Returns the same training in parts, for learners that can stop after some of their steps and go
   * on later; empty for all others.
   */
  default Optional<StagedTraining> staged() {
    return Optional.empty();
  }
}
