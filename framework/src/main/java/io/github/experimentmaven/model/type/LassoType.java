package io.github.experimentmaven.model.type;

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
        CoordinateDescent.options());
  }

  @Override
  public Learner learner(ModelSpec spec) {
    return CoordinateDescent.learner(spec.options(), ABSOLUTE_ONLY);
  }
}
