package io.github.experimentmaven.model.type;

import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.option.DeclaredType;
import io.github.experimentmaven.model.train.TribuoLearner;
import io.github.experimentmaven.spec.ModelSpec;
import org.tribuo.common.tree.ExtraTreesTrainer;
import org.tribuo.regression.ensemble.AveragingCombiner;

/** The model type {@code extra_trees}: Geurts et al., Extremely Randomized Trees, 2006. */
public final class ExtraTreesType extends DeclaredType {

  private static final int MIN_SAMPLES_LEAF = 1;

  /** Creates the type. */
  public ExtraTreesType() {
    super(
        "extra_trees",
        "Averages decision trees that draw the thresholds of their splits at random.",
        RandomForestType.options());
  }

  @Override
  public Learner learner(ModelSpec spec) {
    int trees = RandomForestType.TREES.in(spec.options());
    TreeOptions tree = TreeOptions.in(spec.options(), MIN_SAMPLES_LEAF);
    return new TribuoLearner(
        tree.criterion().loss(),
        (training, seed) ->
            new ExtraTreesTrainer<>(
                tree.trainer(training, true, seed), new AveragingCombiner(), trees, seed));
  }
}
