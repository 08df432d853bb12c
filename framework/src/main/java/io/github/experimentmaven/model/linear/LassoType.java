package io.github.experimentmaven.model.linear;

import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.option.DeclaredType;
import io.github.experimentmaven.spec.ModelSpec;

/**
 * The model type {@code lasso}: Tibshirani, Regression Shrinkage and Selection via the Lasso, 1996,
 * with scikit-learn's objective.
 */
public final class LassoType extends DeclaredType {

  private static final double ABSOLUTE_ONLY = 1;

  /** Creates the type. */
  public LassoType() {
    super(
        "lasso",
        "Fits a linear model with a penalty on absolute weights, which makes many of them 0.",
        PenaltyOptions.with());
  }

  @Override
  public boolean random(ModelSpec spec) {
    return PenaltyOptions.random(spec.options());
  }

  @Override
  public boolean takesWeights(ModelSpec spec) {
    return true;
  }

  @Override
  public Learner learner(ModelSpec spec) {
    return PenaltyOptions.learner(spec.options(), ABSOLUTE_ONLY);
  }
}
