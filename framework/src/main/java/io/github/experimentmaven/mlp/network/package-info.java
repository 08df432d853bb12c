/**
 * Internal: A network at work: its state, its layers forward and backward, losses, optimizers,
 * random streams. Nothing here may know Tribuo, a data set or an epoch.
 */
package io.github.experimentmaven.mlp.network;
