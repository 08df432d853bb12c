package io.github.experimentmaven.model.type;

import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.model.option.Option;
import io.github.experimentmaven.model.option.Range;
import io.github.experimentmaven.model.train.TrainingLoss;
import io.github.experimentmaven.spec.Options;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tribuo.Dataset;
import org.tribuo.common.tree.DecisionTreeTrainer;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.rtree.CARTJointRegressionTrainer;
import org.tribuo.regression.rtree.CARTRegressionTrainer;
import org.tribuo.regression.rtree.impurity.MeanAbsoluteError;
import org.tribuo.regression.rtree.impurity.MeanSquaredError;
import org.tribuo.regression.rtree.impurity.RegressorImpurity;

/**
 * How one decision tree grows, for single trees and forests.
 *
 * @param criterion what a split shall reduce
 * @param maxDepth the deepest level; empty for no limit
 * @param minSamplesLeaf the fewest rows (their weights' sum) in a leaf
 * @param minImpurityDecrease by how much a split has to reduce the criterion
 * @param maxFeatures the share of the features a split may choose from
 * @param jointOutputs whether one tree predicts all targets, rather than one tree each
 */
record TreeOptions(
    Criterion criterion,
    Optional<Integer> maxDepth,
    double minSamplesLeaf,
    double minImpurityDecrease,
    double maxFeatures,
    boolean jointOutputs) {

  /** What a split shall reduce. */
  enum Criterion {
    SQUARED_ERROR,
    ABSOLUTE_ERROR;

    Metric loss() {
      return this == SQUARED_ERROR ? TrainingLoss.mse() : TrainingLoss.mae();
    }

    private RegressorImpurity impurity() {
      return this == SQUARED_ERROR ? new MeanSquaredError() : new MeanAbsoluteError();
    }
  }

  private static final Option<Criterion> CRITERION =
      Option.choice("criterion", "The error that each split reduces most.", criteria())
          .or("squared_error");
  private static final Option<Optional<Integer>> MAX_DEPTH =
      Option.integer(
              "max_depth",
              "The deepest level of a tree; left out or null for no limit.",
              Range.atLeast(1))
          .examples(4, 16)
          .orNone();
  private static final Option<Integer> MIN_SAMPLES_LEAF =
      Option.integer("min_samples_leaf", "The fewest rows a leaf may have.", Range.atLeast(1))
          .examples(1, 5);
  private static final Option<Double> MIN_IMPURITY_DECREASE =
      Option.number(
              "min_impurity_decrease",
              "By how much a split has to reduce the criterion.",
              Range.NOT_NEGATIVE)
          .or(0.0);
  private static final Option<Double> MAX_FEATURES =
      Option.number(
              "max_features",
              "The share of the features that each split chooses from, drawn anew for each.",
              Range.SHARE)
          .examples(0.33, 1.0);
  private static final Option<Boolean> JOINT_OUTPUTS =
      Option.flag(
              "joint_outputs",
              "Whether one tree predicts all targets together, rather than one tree for each.")
          .or(false);

  static List<Option<?>> options(int minSamplesLeaf) {
    return List.of(
        CRITERION,
        MAX_DEPTH,
        MIN_SAMPLES_LEAF.or(minSamplesLeaf),
        MIN_IMPURITY_DECREASE,
        MAX_FEATURES.or(1.0),
        JOINT_OUTPUTS);
  }

  static TreeOptions in(Options options, int minSamplesLeaf) {
    return new TreeOptions(
        CRITERION.in(options),
        MAX_DEPTH.in(options),
        MIN_SAMPLES_LEAF.or(minSamplesLeaf).in(options),
        MIN_IMPURITY_DECREASE.in(options),
        MAX_FEATURES.or(1.0).in(options),
        JOINT_OUTPUTS.in(options));
  }

  private static Map<String, Criterion> criteria() {
    Map<String, Criterion> criteria = new LinkedHashMap<>();
    criteria.put("squared_error", Criterion.SQUARED_ERROR);
    criteria.put("absolute_error", Criterion.ABSOLUTE_ERROR);
    return Collections.unmodifiableMap(criteria);
  }

  /**
   * Returns a new trainer. Tribuo rounds the share of features to a number of features, so it gets
   * a share that leaves at least one; and its forests refuse a share of exactly 1, so it gets the
   * number just below, which rounds to all.
   */
  DecisionTreeTrainer<Regressor> trainer(
      Dataset<Regressor> training, boolean randomSplits, long seed) {
    int features = Math.max(1, training.getFeatureMap().size());
    float share = (float) Math.min(Math.max(maxFeatures, 1.0 / features), Math.nextDown(1.0f));
    int depth = maxDepth.orElse(Integer.MAX_VALUE);
    float leaf = (float) minSamplesLeaf;
    float decrease = (float) minImpurityDecrease;
    if (jointOutputs) {
      return new CARTJointRegressionTrainer(
          depth, leaf, decrease, share, randomSplits, criterion.impurity(), false, seed);
    }
    return new CARTRegressionTrainer(
        depth, leaf, decrease, share, randomSplits, criterion.impurity(), seed);
  }
}
