package io.github.experimentmaven.model.linear;

import io.github.experimentmaven.linear.LeastAngleTrainer;
import io.github.experimentmaven.linear.solver.LeastAngleRegression;
import io.github.experimentmaven.linear.solver.PathVariant;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.option.DeclaredType;
import io.github.experimentmaven.model.train.TrainingLoss;
import io.github.experimentmaven.model.train.TribuoLearner;
import io.github.experimentmaven.spec.ModelSpec;

/** The model type {@code lars}: Efron et al., Least Angle Regression, 2004. */
public final class LarsType extends DeclaredType {

  /** Creates the type. */
  public LarsType() {
    super("lars", "Fits a linear model by least angle regression.", FeatureLimitOption.ALONE);
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
        new LeastAngleRegression(PathVariant.LARS, FeatureLimitOption.in(spec.options()));
    return new TribuoLearner(
        TrainingLoss.mse(), (training, seed) -> new LeastAngleTrainer(options));
  }
}
