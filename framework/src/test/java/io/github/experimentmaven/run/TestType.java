package io.github.experimentmaven.run;

import io.github.experimentmaven.metric.MeanSquaredError;
import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.model.EpochListener;
import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.ModelType;
import io.github.experimentmaven.model.TrainedModel;
import io.github.experimentmaven.spec.ModelSpec;
import org.tribuo.Model;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.baseline.DummyRegressionTrainer;

/**
 * A model type of a test's own.
 *
 * @param name its name in the file
 * @param training trains
 */
public record TestType(String name, Training training) implements ModelType, Learner {

  /** Trains a model. */
  @FunctionalInterface
  public interface Training {
    Model<Regressor> train(Examples examples, long seed, EpochListener listener);
  }

  /** The mean of the training rows. */
  public static Model<Regressor> mean(Examples examples) {
    return DummyRegressionTrainer.createMeanTrainer().train(examples.training());
  }

  @Override
  public String description() {
    return "A model of a test.";
  }

  @Override
  public boolean bitExact() {
    return true;
  }

  @Override
  public Learner learner(ModelSpec spec) {
    return this;
  }

  @Override
  public Metric loss() {
    return new MeanSquaredError();
  }

  @Override
  public TrainedModel train(Examples examples, long seed, EpochListener listener) {
    return TrainedModel.withoutEpochs(training.train(examples, seed, listener));
  }
}
