package io.github.experimentmaven.tree.histogram;

/**
 * When a tree stops growing and where it may be split.
 *
 * @param maxLeaves leaves of a tree, at least 2
 * @param maxDepth edges from the root to a leaf, at least 1
 * @param minSamplesLeaf the fewest rows in a leaf, at least 1
 * @param l2 added to the number of rows wherever it divides, at least 0
 * @param maxFeatures share of the columns that a split chooses from, rounded up; greater than 0 and
 *     at most 1
 */
public record GrowthOptions(
    int maxLeaves, int maxDepth, int minSamplesLeaf, double l2, double maxFeatures) {}
