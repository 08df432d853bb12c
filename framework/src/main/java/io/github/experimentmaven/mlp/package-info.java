/**
 * The multilayer perceptron as a Tribuo trainer and model: layers, losses, optimizers, kernels.
 * Knows Tribuo and nothing else of ours.
 */
package io.github.experimentmaven.mlp;
