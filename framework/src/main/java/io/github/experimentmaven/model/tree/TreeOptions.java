package io.github.experimentmaven.model.tree;

import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.option.LeafRows;
import io.github.experimentmaven.model.train.CheckedLearner;
import io.github.experimentmaven.model.train.TrainingLoss;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.option.Choices;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Range;
import io.github.experimentmaven.tree.exact.Criterion;
import io.github.experimentmaven.tree.exact.ForestOptions;
import io.github.experimentmaven.tree.exact.Thresholds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The options of single trees and forests. */
final class TreeOptions {

  private static final Option<Integer> TREES =
      Option.integer("trees", "How many trees are grown.", Range.atLeast(1))
          .or(100)
          .examples(200, 500);
  private static final Option<Boolean> BOOTSTRAP =
      Option.flag(
          "bootstrap",
          "Whether each tree grows on as many rows as there are, drawn with replacement, rather"
              + " than on all rows.");
  private static final Option<Criterion> CRITERION =
      Option.choice(
              "criterion",
              "The error that each split reduces most; leaves predict their rows' mean for the"
                  + " squared error, and their median for the absolute error.",
              Choices.named(Criterion.class))
          .or(Criterion.SQUARED_ERROR);
  private static final Option<Optional<Integer>> MAX_DEPTH =
      Option.integer(
              "max_depth",
              "The deepest level of a tree; left out or null for no limit.",
              Range.atLeast(1))
          .examples(4, 16)
          .orNone();
  private static final Option<Integer> MIN_SAMPLES_LEAF =
      Option.integer(
              "min_samples_leaf",
              "The fewest rows a leaf may have. More than half of the training rows is refused.",
              Range.atLeast(1))
          .or(1)
          .examples(5, 20);
  private static final Option<Double> MIN_IMPURITY_DECREASE =
      Option.number(
              "min_impurity_decrease",
              "By how much a split has to reduce the criterion, as a mean over all training rows.",
              Range.NOT_NEGATIVE)
          .or(0.0);
  private static final Option<Double> MAX_FEATURES =
      Option.number(
              "max_features",
              "The share of the features that each split chooses from, rounded down to at least one"
                  + " feature and drawn anew for each.",
              Range.SHARE)
          .or(1.0)
          .examples(0.33, 1.0);
  private static final Option<Boolean> JOINT_OUTPUTS =
      Option.flag(
              "joint_outputs",
              "Whether one tree predicts all targets together, rather than one tree for each.")
          .or(false);

  private TreeOptions() {}

  static List<Option<?>> ofTree() {
    return List.of(
        CRITERION, MAX_DEPTH, MIN_SAMPLES_LEAF, MIN_IMPURITY_DECREASE, MAX_FEATURES, JOINT_OUTPUTS);
  }

  static List<Option<?>> ofForest(boolean bootstrap) {
    List<Option<?>> options = new ArrayList<>(List.of(TREES));
    options.addAll(ofTree());
    options.add(BOOTSTRAP.or(bootstrap));
    return options;
  }

  /** Returns whether the criterion knows rows that do not count alike. */
  static boolean takesWeights(Options options) {
    return CRITERION.in(options) == Criterion.SQUARED_ERROR;
  }

  /** Grows one tree on all rows. */
  static Learner tree(Options options) {
    return learner(options, read(options, 1, Thresholds.EXACT, false));
  }

  /**
   * Grows a forest.
   *
   * @param bootstrap what is meant where the option is left out
   */
  static Learner forest(Options options, Thresholds thresholds, boolean bootstrap) {
    return learner(
        options, read(options, TREES.in(options), thresholds, BOOTSTRAP.or(bootstrap).in(options)));
  }

  private static Learner learner(Options options, ForestOptions forest) {
    Metric loss =
        switch (forest.criterion()) {
          case SQUARED_ERROR -> TrainingLoss.mse();
          case ABSOLUTE_ERROR -> TrainingLoss.mae();
        };
    return new CheckedLearner(
        new ForestLearner(loss, forest), List.of(LeafRows.check(options, MIN_SAMPLES_LEAF, 1)));
  }

  private static ForestOptions read(
      Options options, int trees, Thresholds thresholds, boolean bootstrap) {
    return new ForestOptions(
        trees,
        CRITERION.in(options),
        thresholds,
        MAX_DEPTH.in(options).map(OptionalInt::of).orElse(OptionalInt.empty()),
        MIN_SAMPLES_LEAF.in(options),
        MIN_IMPURITY_DECREASE.in(options),
        MAX_FEATURES.in(options),
        bootstrap,
        JOINT_OUTPUTS.in(options));
  }
}
