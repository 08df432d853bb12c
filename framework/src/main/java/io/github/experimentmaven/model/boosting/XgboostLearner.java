package io.github.experimentmaven.model.boosting;

import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.model.EpochListener;
import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.TrainedModel;
import io.github.experimentmaven.model.TrainingFailedException;
import io.github.experimentmaven.model.train.DenseRowsModel;
import io.github.experimentmaven.model.train.TrainingLoss;
import io.github.experimentmaven.model.train.TribuoLearner;

/**
 * Trains with XGBoost, which takes a feature that a row leaves out for missing, and says what to do
 * where its native library does not load.
 */
record XgboostLearner(XgboostOptions options) implements Learner {

  @Override
  public Metric loss() {
    return TrainingLoss.mse();
  }

  @Override
  public TrainedModel train(Examples examples, long seed, EpochListener listener) {
    try {
      TrainedModel trained =
          new TribuoLearner(
                  loss(), (training, treeSeed) -> XgboostTrainers.trainer(options, treeSeed))
              .train(examples, seed, listener);
      return TrainedModel.withoutEpochs(DenseRowsModel.around(trained.model()));
    } catch (LinkageError e) {
      throw new TrainingFailedException(
          "XGBoost's native library does not load on this machine (it is there for x86-64 with"
              + " Linux and libgomp, macOS or Windows); use gradient_boosting instead",
          e);
    }
  }
}
