package io.github.experimentmaven.run.extension.awaited;

import io.github.experimentmaven.metric.MeanSquaredError;
import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.model.EpochListener;
import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.TrainedModel;

/**
 * Stands for what trains models of which a class is not there yet: everything fits it.
 *
 * @param name what is not there
 */
record AwaitedLearner(String name) implements Learner {

  @Override
  public Metric loss() {
    return new MeanSquaredError();
  }

  @Override
  public TrainedModel train(Examples examples, long seed, EpochListener listener) {
    throw AwaitedExtensions.early(name);
  }
}
