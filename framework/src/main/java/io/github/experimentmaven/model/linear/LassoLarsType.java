package io.github.experimentmaven.model.linear;

import io.github.experimentmaven.linear.LeastAngleTrainer;
import io.github.experimentmaven.linear.solver.LeastAngleRegression;
import io.github.experimentmaven.linear.solver.PathVariant;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.option.DeclaredType;
import io.github.experimentmaven.model.train.TrainingLoss;
import io.github.experimentmaven.model.train.TribuoLearner;
import io.github.experimentmaven.spec.ModelSpec;

/**
 * The model type {@code lasso_lars}: least angle regression that drops a feature whose weight
 * changes sign.
 */
public final class LassoLarsType extends DeclaredType {

  /** Creates the type. */
  public LassoLarsType() {
    super("lasso_lars", "Fits a lasso by least angle regression.", FeatureLimitOption.ALONE);
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
    LeastAngleRegression options =
        new LeastAngleRegression(PathVariant.LASSO, FeatureLimitOption.in(spec.options()));
    return new TribuoLearner(
        TrainingLoss.mse(), (training, seed) -> new LeastAngleTrainer(options));
  }
}
