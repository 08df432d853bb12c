package io.github.experimentmaven.tree.exact;

import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * How a forest grows; the meanings are scikit-learn's.
 *
 * @param trees number of trees for each output, or for all where they are joint, at least 1
 * @param criterion what a split reduces
 * @param thresholds where a column can be split
 * @param maxDepth the deepest level of a tree, at least 1; empty for no limit
 * @param minSamplesLeaf the fewest rows in a leaf, at least 1; a row that was drawn several times
 *     counts once
 * @param minImpurityDecrease by how much a split has to reduce the criterion, as a mean over all
 *     rows that the tree grows on (and over joint outputs); at least 0
 * @param maxFeatures share of the features that a split chooses from, rounded down to a number of
 *     at least 1 and drawn anew for each split; greater than 0 and at most 1
 * @param bootstrap whether each tree grows on as many rows as there are, drawn with replacement
 * @param jointOutputs whether one tree predicts all outputs, and reduces the sum of their criteria,
 *     rather than one tree each
 */
public record ForestOptions(
    int trees,
    Criterion criterion,
    Thresholds thresholds,
    OptionalInt maxDepth,
    int minSamplesLeaf,
    double minImpurityDecrease,
    double maxFeatures,
    boolean bootstrap,
    boolean jointOutputs) {

  public ForestOptions {
    Objects.requireNonNull(criterion, "criterion");
    Objects.requireNonNull(thresholds, "thresholds");
    check("trees", trees, trees >= 1, "at least 1");
    check("max_depth", maxDepth, maxDepth.orElse(1) >= 1, "at least 1");
    check("min_samples_leaf", minSamplesLeaf, minSamplesLeaf >= 1, "at least 1");
    check(
        "min_impurity_decrease",
        minImpurityDecrease,
        minImpurityDecrease >= 0 && minImpurityDecrease < Double.POSITIVE_INFINITY,
        "a finite number of at least 0");
    check(
        "max_features",
        maxFeatures,
        maxFeatures > 0 && maxFeatures <= 1,
        "greater than 0 and at most 1");
  }

  /** One tree, fully grown on all rows and features. */
  public static ForestOptions cart() {
    return new ForestOptions(
        1, Criterion.SQUARED_ERROR, Thresholds.EXACT, OptionalInt.empty(), 1, 0, 1, false, false);
  }

  /** A hundred trees, each fully grown on rows drawn with replacement. */
  public static ForestOptions randomForest() {
    return new ForestOptions(
        100, Criterion.SQUARED_ERROR, Thresholds.EXACT, OptionalInt.empty(), 1, 0, 1, true, false);
  }

  /** A hundred trees, each fully grown on all rows with random thresholds. */
  public static ForestOptions extraTrees() {
    return new ForestOptions(
        100,
        Criterion.SQUARED_ERROR,
        Thresholds.RANDOM,
        OptionalInt.empty(),
        1,
        0,
        1,
        false,
        false);
  }

  /** How many of the features a split chooses from. */
  int featuresOfASplit(int features) {
    return Math.max(1, (int) (maxFeatures * features));
  }

  private static void check(String name, Object value, boolean holds, String expected) {
    if (!holds) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%s is %s, but must be %s", name, value, expected));
    }
  }
}
