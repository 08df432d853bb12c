/**
 * Internal: the arithmetic of networks on rows of float32: products of matrices, normalisation,
 * activations, optimizer steps. Every sum has one fixed order, whichever implementation runs;
 * nothing here may know a network or an option.
 */
package io.github.experimentmaven.mlp.kernel;
