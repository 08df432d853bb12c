package io.github.experimentmaven.tree.boosting;

/**
 * What a part of a training gives.
 *
 * @param boosted the model as if the training ended here, and how it came about
 * @param state what the training goes on with; not to be changed
 * @param ended whether nothing is left to grow: all trees have grown, or early stopping has ended
 *     it
 */
@SuppressWarnings("ArrayRecordComponent") // handed on without a copy, never compared
public record BoostingStage(BoostedModel boosted, byte[] state, boolean ended) {}
