package io.github.experimentmaven.model.type;

import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.option.DeclaredType;
import io.github.experimentmaven.spec.ModelSpec;
import org.tribuo.regression.slm.LARSTrainer;

/** The model type {@code lars}: Efron et al., Least Angle Regression, 2004. */
public final class LarsType extends DeclaredType {

  /** Creates the type. */
  public LarsType() {
    super("lars", "Fits a linear model by least angle regression.", SparseOptions.ALL);
  }

  @Override
  public Learner learner(ModelSpec spec) {
    return SparseOptions.learner(spec.options(), LARSTrainer::new);
  }
}
