package io.github.experimentmaven.model.tree;

import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.option.DeclaredType;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.tree.exact.Thresholds;

/** The model type {@code random_forest}: Breiman, Random Forests, 2001. */
public final class RandomForestType extends DeclaredType {

  private static final boolean BOOTSTRAP = true;

  /** Creates the type. */
  public RandomForestType() {
    super(
        "random_forest",
        "Averages decision trees, each grown on rows drawn with replacement.",
        TreeOptions.ofForest(BOOTSTRAP));
  }

  @Override
  public boolean takesWeights(ModelSpec spec) {
    return TreeOptions.takesWeights(spec.options());
  }

  @Override
  public Learner learner(ModelSpec spec) {
    return TreeOptions.forest(spec.options(), Thresholds.EXACT, BOOTSTRAP);
  }
}
