package io.github.experimentmaven.model.type;

import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.option.DeclaredType;
import io.github.experimentmaven.model.train.TrainingLoss;
import io.github.experimentmaven.model.train.TribuoLearner;
import io.github.experimentmaven.spec.ModelSpec;
import java.util.List;
import org.tribuo.regression.baseline.DummyRegressionTrainer;

/** The model type {@code median}: the constant with the least absolute error. */
public final class MedianType extends DeclaredType {

  /** Creates the type. */
  public MedianType() {
    super(
        "median",
        "Predicts the median of the training rows' targets, the upper one of an even number.",
        List.of());
  }

  @Override
  public boolean baseline() {
    return true;
  }

  @Override
  public boolean random(ModelSpec spec) {
    return false;
  }

  @Override
  public boolean takesWeights(ModelSpec spec) {
    return true;
  }

  @Override
  public Learner learner(ModelSpec spec) {
    return new WeightedConstantLearner(
        new TribuoLearner(
            TrainingLoss.mae(), (training, seed) -> DummyRegressionTrainer.createMedianTrainer()),
        WeightedConstantLearner.quantile(0.5));
  }
}
