package io.github.experimentmaven.model.type;

import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.option.DeclaredType;
import io.github.experimentmaven.model.train.TribuoLearner;
import io.github.experimentmaven.spec.ModelSpec;

/** The model type {@code cart}: Breiman et al., Classification and Regression Trees, 1984. */
public final class CartType extends DeclaredType {

  private static final int MIN_SAMPLES_LEAF = 1;

  /** Creates the type. */
  public CartType() {
    super("cart", "Grows one decision tree.", TreeOptions.options(MIN_SAMPLES_LEAF));
  }

  @Override
  public Learner learner(ModelSpec spec) {
    TreeOptions tree = TreeOptions.in(spec.options(), MIN_SAMPLES_LEAF);
    return new TribuoLearner(
        tree.criterion().loss(), (training, seed) -> tree.trainer(training, false, seed));
  }
}
