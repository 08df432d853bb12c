package io.github.experimentmaven.tree.boosting;

import io.github.experimentmaven.tree.TreeEnsembleModel;

/**
 * What a training gives.
 *
 * @param model the model, ready to predict
 * @param history how it came about
 */
public record BoostedModel(TreeEnsembleModel model, BoostingHistory history) {}
