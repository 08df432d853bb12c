package io.github.experimentmaven.model.type;

import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.option.DeclaredType;
import io.github.experimentmaven.spec.ModelSpec;
import org.tribuo.regression.slm.LARSLassoTrainer;

/**
 * The model type {@code lasso_lars}: least angle regression that drops a feature whose weight
 * changes sign.
 */
public final class LassoLarsType extends DeclaredType {

  /** Creates the type. */
  public LassoLarsType() {
    super("lasso_lars", "Fits a lasso by least angle regression.", SparseOptions.ALL);
  }

  @Override
  public Learner learner(ModelSpec spec) {
    return SparseOptions.learner(spec.options(), LARSLassoTrainer::new);
  }
}
