package io.github.experimentmaven.tree.boosting;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How boosting went.
 *
 * @param rounds the trees that were grown, in their order
 * @param treesOfModel number of trees that the model has for each output
 * @param stoppedEarly whether early stopping ended the growth
 */
public record BoostingHistory(List<Round> rounds, int treesOfModel, boolean stoppedEarly) {

  /**
   * One more tree for each output.
   *
   * @param trainingLoss mean loss of the training rows after it
   * @param validationLoss mean loss of the validation rows after it; empty if there are none
   */
  public record Round(double trainingLoss, OptionalDouble validationLoss) {}

  public BoostingHistory {
    rounds = List.copyOf(rounds);
    if (treesOfModel < 1 || treesOfModel > rounds.size()) {
      throw new IllegalArgumentException(
          "the model has " + treesOfModel + " trees, but must have 1 to " + rounds.size());
    }
  }
}
