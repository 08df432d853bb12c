package io.github.experimentmaven.model.linear;

import io.github.experimentmaven.linear.RidgeTrainer;
import io.github.experimentmaven.linear.solver.Ridge;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.option.DeclaredType;
import io.github.experimentmaven.model.train.TrainingLoss;
import io.github.experimentmaven.model.train.TribuoLearner;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Range;
import java.util.List;

/** The model type {@code ridge}. */
public final class RidgeType extends DeclaredType {

  private static final Option<Double> ALPHA =
      Option.number("alpha", "The weight of the penalty.", Range.POSITIVE)
          .or(1.0)
          .examples(0.1, 10.0);

  /** Creates the type. */
  public RidgeType() {
    super("ridge", "Fits a linear model with a penalty on squared weights.", List.of(ALPHA));
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
    Ridge options = new Ridge(ALPHA.in(spec.options()));
    return new TribuoLearner(TrainingLoss.mse(), (training, seed) -> new RidgeTrainer(options));
  }
}
