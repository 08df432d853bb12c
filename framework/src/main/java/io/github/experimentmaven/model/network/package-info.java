/**
 * Internal: the model type {@code mlp}: from its options in the file to the trainer of the package
 * {@code mlp}. Nothing here may compute a number of a network.
 */
package io.github.experimentmaven.model.network;
