package io.github.experimentmaven.model;

import io.github.experimentmaven.tree.Workers;
import java.util.Optional;

/**
 * Training that can be had in parts: it stops after some of its steps, and goes on from there
 * later, in another process if need be. A part is the beginning of the whole training, not a
 * shorter one: schedules, random numbers and the wait of early stopping are those of the whole.
 */
public interface StagedTraining {

  /** Returns the option that says how long the whole training is, such as {@code epochs}. */
  String unit();

  /** Returns how many steps, epochs or trees, the whole training has; at least 1. */
  int steps();

  /**
   * Trains until some steps of the whole training are done. The model is the same to the last bit
   * whatever stages lie before, and after the last step the one that {@link Learner#train} gives.
   *
   * @param examples the training rows, and the validation rows for models that watch them
   * @param seed the seed of everything random in the training
   * @param listener told of every step that this stage trains, numbered as in the whole training
   * @param workers threads that may help; the calling one takes part
   * @param until how many steps are done at the end, those of earlier stages included; at least as
   *     many as the checkpoint has, at most {@link #steps}
   * @param from the checkpoint of an earlier stage with the same options, rows and seed; empty to
   *     begin
   * @throws TrainingFailedException if the training cannot give a model
   * @throws IllegalArgumentException if {@code until} is out of range, or the checkpoint is damaged
   *     or of another training: train anew, without it
   */
  Stage train(
      Examples examples,
      long seed,
      EpochListener listener,
      Workers workers,
      int until,
      Optional<Checkpoint> from);
}
