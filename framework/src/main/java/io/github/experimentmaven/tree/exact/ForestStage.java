package io.github.experimentmaven.tree.exact;

import io.github.experimentmaven.tree.TreeEnsembleModel;

/**
 * What a part of a training gives.
 *
 * @param model the forest of the trees so far
 * @param state what the training goes on with; not to be changed
 * @param ended whether all trees have grown
 */
@SuppressWarnings("ArrayRecordComponent") // handed on without a copy, never compared
public record ForestStage(TreeEnsembleModel model, byte[] state, boolean ended) {}
