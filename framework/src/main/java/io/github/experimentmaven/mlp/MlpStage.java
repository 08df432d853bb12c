package io.github.experimentmaven.mlp;

/**
 * What a part of a training gives.
 *
 * @param model the model as if the training ended here
 * @param state what the training goes on with; not to be changed
 * @param ended whether nothing is left to train: all epochs are done, or early stopping has ended
 *     it
 */
@SuppressWarnings("ArrayRecordComponent") // handed on without a copy, never compared
public record MlpStage(MlpModel model, byte[] state, boolean ended) {}
