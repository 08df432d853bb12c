/**
 * Measures the speed of training and of its kernels, beside the peers of the field. Nothing here is
 * deployed, and nothing else may depend on it.
 */
package io.github.experimentmaven.benchmarks;
