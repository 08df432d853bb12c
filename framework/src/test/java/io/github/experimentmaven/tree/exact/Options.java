package io.github.experimentmaven.tree.exact;

import java.util.OptionalInt;

/** Options that differ from others in one. */
final class Options {

  private Options() {}

  static ForestOptions trees(int trees, ForestOptions of) {
    return new ForestOptions(
        trees,
        of.criterion(),
        of.thresholds(),
        of.maxDepth(),
        of.minSamplesLeaf(),
        of.minImpurityDecrease(),
        of.maxFeatures(),
        of.bootstrap(),
        of.jointOutputs());
  }

  static ForestOptions criterion(Criterion criterion, ForestOptions of) {
    return new ForestOptions(
        of.trees(),
        criterion,
        of.thresholds(),
        of.maxDepth(),
        of.minSamplesLeaf(),
        of.minImpurityDecrease(),
        of.maxFeatures(),
        of.bootstrap(),
        of.jointOutputs());
  }

  static ForestOptions maxDepth(int maxDepth, ForestOptions of) {
    return new ForestOptions(
        of.trees(),
        of.criterion(),
        of.thresholds(),
        OptionalInt.of(maxDepth),
        of.minSamplesLeaf(),
        of.minImpurityDecrease(),
        of.maxFeatures(),
        of.bootstrap(),
        of.jointOutputs());
  }

  static ForestOptions minSamplesLeaf(int minSamplesLeaf, ForestOptions of) {
    return new ForestOptions(
        of.trees(),
        of.criterion(),
        of.thresholds(),
        of.maxDepth(),
        minSamplesLeaf,
        of.minImpurityDecrease(),
        of.maxFeatures(),
        of.bootstrap(),
        of.jointOutputs());
  }

  static ForestOptions minImpurityDecrease(double decrease, ForestOptions of) {
    return new ForestOptions(
        of.trees(),
        of.criterion(),
        of.thresholds(),
        of.maxDepth(),
        of.minSamplesLeaf(),
        decrease,
        of.maxFeatures(),
        of.bootstrap(),
        of.jointOutputs());
  }

  static ForestOptions maxFeatures(double maxFeatures, ForestOptions of) {
    return new ForestOptions(
        of.trees(),
        of.criterion(),
        of.thresholds(),
        of.maxDepth(),
        of.minSamplesLeaf(),
        of.minImpurityDecrease(),
        maxFeatures,
        of.bootstrap(),
        of.jointOutputs());
  }

  static ForestOptions bootstrap(boolean bootstrap, ForestOptions of) {
    return new ForestOptions(
        of.trees(),
        of.criterion(),
        of.thresholds(),
        of.maxDepth(),
        of.minSamplesLeaf(),
        of.minImpurityDecrease(),
        of.maxFeatures(),
        bootstrap,
        of.jointOutputs());
  }

  static ForestOptions joint(ForestOptions of) {
    return new ForestOptions(
        of.trees(),
        of.criterion(),
        of.thresholds(),
        of.maxDepth(),
        of.minSamplesLeaf(),
        of.minImpurityDecrease(),
        of.maxFeatures(),
        of.bootstrap(),
        true);
  }
}
