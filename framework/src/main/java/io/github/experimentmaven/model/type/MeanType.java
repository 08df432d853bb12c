package io.github.experimentmaven.model.type;

import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.option.DeclaredType;
import io.github.experimentmaven.model.train.TrainingLoss;
import io.github.experimentmaven.model.train.TribuoLearner;
import io.github.experimentmaven.spec.ModelSpec;
import java.util.List;
import org.tribuo.regression.baseline.DummyRegressionTrainer;

/** The model type {@code mean}: what every other model has to beat. */
public final class MeanType extends DeclaredType {

  /** Creates the type. */
  public MeanType() {
    super("mean", "Predicts the mean of the training rows' targets.", List.of());
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
            TrainingLoss.mse(), (training, seed) -> DummyRegressionTrainer.createMeanTrainer()),
        WeightedConstantLearner.mean());
  }
}
