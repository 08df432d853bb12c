package io.github.experimentmaven.model.boosting;

import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.option.DeclaredType;
import io.github.experimentmaven.model.option.EarlyStoppingOption;
import io.github.experimentmaven.model.option.LeafRows;
import io.github.experimentmaven.model.train.CheckedLearner;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Range;
import io.github.experimentmaven.tree.boosting.BoostingOptions;
import io.github.experimentmaven.tree.boosting.EarlyStopping;
import io.github.experimentmaven.tree.boosting.Loss;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The model type {@code gradient_boosting}: our boosted trees, with scikit-learn's defaults. */
public final class GradientBoostingType extends DeclaredType {

  private static final BoostingOptions DEFAULTS = BoostingOptions.builder().build();

  private static final Option<Integer> TREES =
      Option.integer("trees", "How many trees are grown for each target.", Range.atLeast(1))
          .or(DEFAULTS.trees())
          .examples(300, 1000);
  private static final Option<Double> LEARNING_RATE =
      Option.number("learning_rate", "The factor each new tree is shrunk by.", Range.SHARE)
          .or(DEFAULTS.learningRate())
          .examples(0.05, 0.2);
  private static final Option<Integer> MAX_LEAVES =
      Option.integer(
              "max_leaves",
              "The most leaves of a tree; the leaf whose split gains most is split next.",
              Range.atLeast(2))
          .or(DEFAULTS.maxLeaves())
          .examples(15, 63);
  private static final Option<Optional<Integer>> MAX_DEPTH =
      Option.integer(
              "max_depth",
              "The deepest level of a tree; left out or null for no limit.",
              Range.atLeast(1))
          .examples(6)
          .orNone();
  private static final Option<Integer> MIN_SAMPLES_LEAF =
      Option.integer(
              "min_samples_leaf",
              "The fewest rows a leaf may have. More than half of the training rows is refused.",
              Range.atLeast(1))
          .or(DEFAULTS.minSamplesLeaf())
          .examples(5);
  private static final Option<Double> L2 =
      Option.number(
              "l2",
              "The penalty on squared leaf values: rows without a residual that each leaf is"
                  + " given.",
              Range.NOT_NEGATIVE)
          .or(DEFAULTS.l2())
          .examples(1.0);
  private static final Option<Integer> MAX_BINS =
      Option.integer(
              "max_bins",
              "Into how many intervals a feature's values are sorted, between which it is split.",
              new Range(2, true, 255, true))
          .or(DEFAULTS.maxBins())
          .examples(63);
  private static final Option<Double> SUBSAMPLE =
      Option.number(
              "subsample",
              "The share of the rows that each tree grows on, drawn without replacement.",
              Range.SHARE)
          .or(DEFAULTS.subsample())
          .examples(0.8);
  private static final Option<Double> MAX_FEATURES =
      Option.number(
              "max_features",
              "The share of the features that each split chooses from, drawn anew for each.",
              Range.SHARE)
          .or(DEFAULTS.maxFeatures())
          .examples(0.5);

  private static final EarlyStoppingOption EARLY_STOPPING =
      new EarlyStoppingOption(
          new EarlyStoppingOption.Words(
              "Trees in a row without a fall of the validation loss after which no more are grown;"
                  + " left out or null to grow all and only restore the best.",
              "Whether the model has only the trees up to the lowest validation loss.",
              "When boosting stops before its last tree; left out or null for never. Needs"
                  + " validation rows.",
              "the growth of %s",
              "tree",
              "the best number of trees"));

  /** Creates the type. */
  public GradientBoostingType() {
    super(
        "gradient_boosting",
        "Boosts decision trees on binned features, the best leaf first.",
        List.of(
            TREES,
            LEARNING_RATE,
            MAX_LEAVES,
            MAX_DEPTH,
            MIN_SAMPLES_LEAF,
            L2,
            MAX_BINS,
            SUBSAMPLE,
            MAX_FEATURES,
            BoostingLoss.OPTION,
            EARLY_STOPPING.option()));
  }

  @Override
  public boolean random(ModelSpec spec) {
    return SUBSAMPLE.in(spec.options()) < 1 || MAX_FEATURES.in(spec.options()) < 1;
  }

  @Override
  public boolean takesWeights(ModelSpec spec) {
    return BoostingLoss.OPTION.in(spec.options()) instanceof Loss.SquaredError;
  }

  @Override
  public Learner learner(ModelSpec spec) {
    Options options = spec.options();
    return new CheckedLearner(
        new GradientBoostingLearner(read(options)),
        List.of(
            rows -> EARLY_STOPPING.unfit(options, rows),
            LeafRows.check(options, MIN_SAMPLES_LEAF, SUBSAMPLE.in(options))),
        EARLY_STOPPING.notes(options, TREES));
  }

  static BoostingOptions read(Options options) {
    int trees = TREES.in(options);
    return new BoostingOptions(
        trees,
        LEARNING_RATE.in(options),
        MAX_LEAVES.in(options),
        MAX_DEPTH.in(options).map(OptionalInt::of).orElse(OptionalInt.empty()),
        MIN_SAMPLES_LEAF.in(options),
        L2.in(options),
        MAX_BINS.in(options),
        SUBSAMPLE.in(options),
        MAX_FEATURES.in(options),
        BoostingLoss.OPTION.in(options),
        EARLY_STOPPING.in(options, TREES, EarlyStopping::new));
  }
}
