package io.github.experimentmaven.model.type;

import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.option.DeclaredType;
import io.github.experimentmaven.model.option.Option;
import io.github.experimentmaven.model.option.Range;
import io.github.experimentmaven.model.train.TribuoLearner;
import io.github.experimentmaven.spec.ModelSpec;
import java.util.ArrayList;
import java.util.List;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.regression.ensemble.AveragingCombiner;

/** The model type {@code random_forest}: Breiman, Random Forests, 2001. */
public final class RandomForestType extends DeclaredType {

  static final Option<Integer> TREES =
      Option.integer("trees", "How many trees are grown.", Range.atLeast(1))
          .or(100)
          .examples(200, 500);

  private static final int MIN_SAMPLES_LEAF = 1;

  /** Creates the type. */
  public RandomForestType() {
    super(
        "random_forest",
        "Averages decision trees, each grown on rows drawn with replacement.",
        options());
  }

  static List<Option<?>> options() {
    List<Option<?>> options = new ArrayList<>(List.of(TREES));
    options.addAll(TreeOptions.options(MIN_SAMPLES_LEAF));
    return options;
  }

  @Override
  public Learner learner(ModelSpec spec) {
    int trees = TREES.in(spec.options());
    TreeOptions tree = TreeOptions.in(spec.options(), MIN_SAMPLES_LEAF);
    return new TribuoLearner(
        tree.criterion().loss(),
        (training, seed) ->
            new RandomForestTrainer<>(
                tree.trainer(training, false, seed), new AveragingCombiner(), trees, seed));
  }
}
