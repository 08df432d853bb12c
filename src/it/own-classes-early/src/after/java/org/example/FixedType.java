package org.example;

import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.option.DeclaredType;
import io.github.experimentmaven.model.train.TrainingLoss;
import io.github.experimentmaven.model.train.TribuoLearner;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Range;
import java.util.List;
import org.tribuo.regression.baseline.DummyRegressionTrainer;

/** Predicts a number of the file. */
public final class FixedType extends DeclaredType {

  private static final Option<Double> VALUE =
      Option.number("value", "The prediction.", Range.ANY).or(3.0);

  /** Creates the type. */
  public FixedType() {
    super("fixed", "Predicts a number of the file.", List.of(VALUE));
  }

  @Override
  public Learner learner(ModelSpec spec) {
    double value = VALUE.in(spec.options());
    return new TribuoLearner(
        TrainingLoss.mse(),
        (training, seed) -> DummyRegressionTrainer.createConstantTrainer(value));
  }
}
