package io.github.experimentmaven.tree.boosting;

import java.util.OptionalDouble;

/** Is told how boosting goes on, on the thread that trains. */
@FunctionalInterface
public interface BoostingListener {

  /** A listener that ignores everything. */
  BoostingListener NONE = (tree, trainingLoss, validationLoss) -> {};

  /**
   * Called after each tree (with several outputs, after a tree for each).
   *
   * @param tree number of trees grown, from 1
   * @param trainingLoss mean loss of the training rows after the tree
   * @param validationLoss mean loss of the validation rows after the tree; empty if there are none
   */
  void onTree(int tree, double trainingLoss, OptionalDouble validationLoss);
}
