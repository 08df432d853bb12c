package io.github.experimentmaven.mlp;

/**
 * Rows of float32 to train on or to evaluate.
 *
 * @param features {@code [rows, features]}
 * @param targets {@code [rows, outputs]}
 * @param weights how much each row counts, {@code [rows]}, with a mean of 1
 */
@SuppressWarnings("ArrayRecordComponent") // handed on without a copy, never compared
record Samples(float[][] features, float[][] targets, double[] weights) {

  int size() {
    return features.length;
  }
}
