package io.github.experimentmaven.model.tree;

import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.option.DeclaredType;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.tree.exact.Thresholds;

/** The model type {@code extra_trees}: Geurts et al., Extremely Randomized Trees, 2006. */
public final class ExtraTreesType extends DeclaredType {

  private static final boolean BOOTSTRAP = false;

  /** Creates the type. */
  public ExtraTreesType() {
    super(
        "extra_trees",
        "Averages decision trees that draw the thresholds of their splits at random.",
        TreeOptions.ofForest(BOOTSTRAP));
  }

  @Override
  public boolean takesWeights(ModelSpec spec) {
    return TreeOptions.takesWeights(spec.options());
  }

  @Override
  public Learner learner(ModelSpec spec) {
    return TreeOptions.forest(spec.options(), Thresholds.RANDOM, BOOTSTRAP);
  }
}
