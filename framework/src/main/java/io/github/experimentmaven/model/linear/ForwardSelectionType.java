package io.github.experimentmaven.model.linear;

import io.github.experimentmaven.linear.ForwardSelectionTrainer;
import io.github.experimentmaven.linear.solver.ForwardSelection;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.option.DeclaredType;
import io.github.experimentmaven.model.train.TrainingLoss;
import io.github.experimentmaven.model.train.TribuoLearner;
import io.github.experimentmaven.spec.ModelSpec;

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
        FeatureLimitOption.ALONE);
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
    ForwardSelection options = new ForwardSelection(FeatureLimitOption.in(spec.options()));
    return new TribuoLearner(
        TrainingLoss.mse(), (training, seed) -> new ForwardSelectionTrainer(options));
  }
}
