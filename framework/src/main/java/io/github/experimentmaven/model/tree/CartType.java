package io.github.experimentmaven.model.tree;

import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.option.DeclaredType;
import io.github.experimentmaven.spec.ModelSpec;

/** The model type {@code cart}: Breiman et al., Classification and Regression Trees, 1984. */
public final class CartType extends DeclaredType {

  /** Creates the type. */
  public CartType() {
    super("cart", "Grows one decision tree.", TreeOptions.ofTree());
  }

  @Override
  public boolean takesWeights(ModelSpec spec) {
    return TreeOptions.takesWeights(spec.options());
  }

  @Override
  public Learner learner(ModelSpec spec) {
    return TreeOptions.tree(spec.options());
  }
}
