/**
 * Simulates how often the inference of the gate fails what is not worse, and finds what is, on
 * resampled splits of tables. Nothing here is deployed, and nothing else may depend on it.
 */
package io.github.experimentmaven.benchmarks.inference;
