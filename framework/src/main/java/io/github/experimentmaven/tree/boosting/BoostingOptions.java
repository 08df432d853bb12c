package io.github.experimentmaven.tree.boosting;

import io.github.experimentmaven.tree.histogram.GrowthOptions;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Everything that determines gradient boosting, apart from its data and its seed; the meanings and
 * defaults are those of scikit-learn's histogram gradient boosting.
 *
 * @param trees number of trees for each output, at least 1
 * @param learningRate what the leaves' values are multiplied with, greater than 0 and at most 1
 * @param maxLeaves leaves of a tree, at least 2
 * @param maxDepth edges from a tree's root to its deepest leaf, at least 1; empty for no limit
 * @param minSamplesLeaf the fewest rows in a leaf, at least 1
 * @param l2 added to the number of rows wherever a split or a leaf of the squared error divides by
 *     it, finite and at least 0; leaves of other losses hold a median, a quantile or a mean near
 *     the median, which it leaves alone
 * @param maxBins bins of a column, 2 to 255
 * @param subsample share of the rows that each tree grows on, drawn without replacement and rounded
 *     down to at least 1; greater than 0 and at most 1
 * @param maxFeatures share of the features that vary that a split chooses from, drawn anew for each
 *     split and rounded up; greater than 0 and at most 1
 * @param loss what is minimised
 * @param earlyStopping when to stop before the last tree
 */
public record BoostingOptions(
    int trees,
    double learningRate,
    int maxLeaves,
    OptionalInt maxDepth,
    int minSamplesLeaf,
    double l2,
    int maxBins,
    double subsample,
    double maxFeatures,
    Loss loss,
    Optional<EarlyStopping> earlyStopping) {

  private static final String SHARE = "a number greater than 0 and at most 1";

  public BoostingOptions {
    atLeast("trees", trees, 1);
    share("learning_rate", learningRate);
    atLeast("max_leaves", maxLeaves, 2);
    maxDepth.ifPresent(depth -> atLeast("max_depth", depth, 1));
    atLeast("min_samples_leaf", minSamplesLeaf, 1);
    Check.that("l2", l2, l2 >= 0 && l2 < Double.POSITIVE_INFINITY, "a finite number of at least 0");
    Check.that("max_bins", maxBins, maxBins >= 2 && maxBins <= 255, "a whole number from 2 to 255");
    share("subsample", subsample);
    share("max_features", maxFeatures);
    Objects.requireNonNull(loss, "loss");
    Objects.requireNonNull(earlyStopping, "earlyStopping");
  }

  private static void atLeast(String name, int value, int minimum) {
    Check.that(name, value, value >= minimum, "a whole number of at least " + minimum);
  }

  private static void share(String name, double value) {
    Check.that(name, value, value > 0 && value <= 1, SHARE);
  }

  /**
   * A builder with the defaults: 100 trees of at most 31 leaves and any depth, learning rate 0.1,
   * 20 rows a leaf, no penalty, 255 bins, all rows and features, squared error, no early stopping.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** When a tree stops growing and where it may be split. */
  GrowthOptions growth() {
    return new GrowthOptions(
        maxLeaves, maxDepth.orElse(Integer.MAX_VALUE), minSamplesLeaf, l2, maxFeatures);
  }

  /** Collects options; {@link #build()} checks them. */
  public static final class Builder {
    private int trees = 100;
    private double learningRate = 0.1;
    private int maxLeaves = 31;
    private OptionalInt maxDepth = OptionalInt.empty();
    private int minSamplesLeaf = 20;
    private double l2;
    private int maxBins = 255;
    private double subsample = 1;
    private double maxFeatures = 1;
    private Loss loss = new Loss.SquaredError();
    private Optional<EarlyStopping> earlyStopping = Optional.empty();

    private Builder() {}

    /** See {@link BoostingOptions#trees()}. */
    public Builder trees(int value) {
      trees = value;
      return this;
    }

    /** See {@link BoostingOptions#learningRate()}. */
    public Builder learningRate(double value) {
      learningRate = value;
      return this;
    }

    /** See {@link BoostingOptions#maxLeaves()}. */
    public Builder maxLeaves(int value) {
      maxLeaves = value;
      return this;
    }

    /** See {@link BoostingOptions#maxDepth()}. */
    public Builder maxDepth(int value) {
      maxDepth = OptionalInt.of(value);
      return this;
    }

    /** See {@link BoostingOptions#minSamplesLeaf()}. */
    public Builder minSamplesLeaf(int value) {
      minSamplesLeaf = value;
      return this;
    }

    /** See {@link BoostingOptions#l2()}. */
    public Builder l2(double value) {
      l2 = value;
      return this;
    }

    /** See {@link BoostingOptions#maxBins()}. */
    public Builder maxBins(int value) {
      maxBins = value;
      return this;
    }

    /** See {@link BoostingOptions#subsample()}. */
    public Builder subsample(double value) {
      subsample = value;
      return this;
    }

    /** See {@link BoostingOptions#maxFeatures()}. */
    public Builder maxFeatures(double value) {
      maxFeatures = value;
      return this;
    }

    /** See {@link BoostingOptions#loss()}. */
    public Builder loss(Loss value) {
      loss = value;
      return this;
    }

    /** See {@link BoostingOptions#earlyStopping()}. */
    public Builder earlyStopping(EarlyStopping value) {
      earlyStopping = Optional.of(value);
      return this;
    }

    /**
     * The options.
     *
     * @throws IllegalArgumentException if a value is out of its range, saying which and why
     */
    public BoostingOptions build() {
      return new BoostingOptions(
          trees,
          learningRate,
          maxLeaves,
          maxDepth,
          minSamplesLeaf,
          l2,
          maxBins,
          subsample,
          maxFeatures,
          loss,
          earlyStopping);
    }
  }
}
