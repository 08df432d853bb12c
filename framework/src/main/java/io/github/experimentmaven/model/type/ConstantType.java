package io.github.experimentmaven.model.type;

import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.option.DeclaredType;
import io.github.experimentmaven.model.train.TrainingLoss;
import io.github.experimentmaven.model.train.TribuoLearner;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Range;
import java.util.List;
import org.tribuo.regression.baseline.DummyRegressionTrainer;

/** The model type {@code constant}: a value known before, for example a rule of thumb. */
public final class ConstantType extends DeclaredType {

  private static final Option<Double> CONSTANT =
      Option.number("constant", "The value that is always predicted.", Range.ANY).or(0.0);

  /** Creates the type. */
  public ConstantType() {
    super("constant", "Predicts the same given value for every row.", List.of(CONSTANT));
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
    double constant = CONSTANT.in(spec.options());
    return new TribuoLearner(
        TrainingLoss.mse(),
        (training, seed) -> DummyRegressionTrainer.createConstantTrainer(constant));
  }
}
