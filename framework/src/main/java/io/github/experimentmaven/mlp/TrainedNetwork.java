package io.github.experimentmaven.mlp;

import io.github.experimentmaven.mlp.network.NetworkState;
import io.github.experimentmaven.mlp.option.MlpOptions;

/**
 * What training gave.
 *
 * @param options what was trained and how
 * @param state what was learnt; not to be changed any more
 */
record TrainedNetwork(MlpOptions options, NetworkState state, TrainingHistory history) {}
