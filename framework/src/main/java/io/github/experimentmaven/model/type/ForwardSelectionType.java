package io.github.experimentmaven.model.type;

import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.option.DeclaredType;
import io.github.experimentmaven.spec.ModelSpec;
import org.tribuo.regression.slm.SLMTrainer;

/**
 * The model type {@code forward_selection}: least squares on the features that correlate most with
 * what is left.
 */
public final class ForwardSelectionType extends DeclaredType {

  /** Creates the type. */
  public ForwardSelectionType() {
    super(
        "forward_selection",
        "Fits a linear model by least squares, taking up one feature after the other.",
        SparseOptions.ALL);
  }

  @Override
  public Learner learner(ModelSpec spec) {
    return SparseOptions.learner(spec.options(), features -> new SLMTrainer(true, features));
  }
}
