package io.github.experimentmaven.mlp;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How a training run went.
 *
 * @param epochs the epochs that were run, in their order
 * @param bestEpoch number of the epoch, from 1, with the lowest validation loss, or with the lowest
 *     training loss where there were no validation rows; the first of several
 * @param stoppedEarly whether early stopping ended the run
 * @param restoredBest whether the model has the weights of the best epoch rather than the last
 */
public record TrainingHistory(
    List<Epoch> epochs, int bestEpoch, boolean stoppedEarly, boolean restoredBest) {

  /**
   * One epoch.
   *
   * @param trainingLoss mean over all rows of the losses that the batches had when they were
   *     trained on: with dropout and batch statistics, while the weights changed, as Keras reports
   *     it
   * @param validationLoss mean loss of the validation rows after the epoch, in evaluation mode;
   *     empty if there are none
   */
  public record Epoch(double trainingLoss, OptionalDouble validationLoss) {}

  public TrainingHistory {
    epochs = List.copyOf(epochs);
    if (bestEpoch < 1 || bestEpoch > epochs.size()) {
      throw new IllegalArgumentException(
          "the best epoch is " + bestEpoch + ", but must be one of 1 to " + epochs.size());
    }
  }

  /** Number of epochs that were run. */
  public int epochsRun() {
    return epochs.size();
  }
}
