package io.github.experimentmaven.tree.exact;

import io.github.experimentmaven.tree.Tree;

/**
 * A tree, and by how much the splits on each feature reduced the criterion.
 *
 * @param reductions {@code [features]}
 */
@SuppressWarnings("ArrayRecordComponent") // handed on without a copy, never compared
record GrownTree(Tree tree, double[] reductions) {}
