package io.github.experimentmaven.mlp;

import java.util.OptionalDouble;

/** Is told how training goes on, on the thread that trains. */
@FunctionalInterface
public interface TrainingListener {

  /** A listener that ignores everything. */
  TrainingListener NONE = (epoch, trainingLoss, validationLoss) -> {};

  /**
   * Called after each epoch.
   *
   * @param epoch number of epochs finished, from 1
   * @param trainingLoss mean loss of the epoch's batches, see {@link TrainingHistory.Epoch}
   * @param validationLoss mean loss of the validation rows; empty if there are none
   */
  void onEpoch(int epoch, double trainingLoss, OptionalDouble validationLoss);
}
