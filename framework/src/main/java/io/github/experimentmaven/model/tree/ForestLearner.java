package io.github.experimentmaven.model.tree;

import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.model.EpochListener;
import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.Progress;
import io.github.experimentmaven.model.TrainedModel;
import io.github.experimentmaven.model.train.TribuoLearner;
import io.github.experimentmaven.tree.SharedTables;
import io.github.experimentmaven.tree.Workers;
import io.github.experimentmaven.tree.exact.ForestListener;
import io.github.experimentmaven.tree.exact.ForestOptions;
import io.github.experimentmaven.tree.exact.ForestTrainer;

/**
 * Grows trees, several at a time where threads have nothing else to do.
 *
 * @param loss what the splits reduce
 * @param options how the trees grow
 */
record ForestLearner(Metric loss, ForestOptions options) implements Learner {

  @Override
  public TrainedModel train(Examples examples, long seed, EpochListener listener) {
    return train(examples, seed, listener, Workers.CALLER);
  }

  @Override
  public TrainedModel train(Examples examples, long seed, EpochListener listener, Workers workers) {
    ForestListener progress =
        (grown, trees) -> listener.onProgress(new Progress(grown, trees, "tree"));
    SharedTables shared = examples.shared().get(SharedTables.class, SharedTables::new);
    return new TribuoLearner(
            loss,
            (training, treeSeed) -> new ForestTrainer(options, treeSeed, workers, progress, shared))
        .train(examples, seed, listener);
  }
}
