package io.github.experimentmaven.mlp;

/**
 * Rows of float32 to train on or to evaluate.
 *
 * @param features {@code [rows, features]}
 * @param targets {@code [rows, outputs]}
 */
@SuppressWarnings("ArrayRecordComponent") // handed on without a copy, never compared
record Samples(float[][] features, float[][] targets) {

  int size() {
    return features.length;
  }
}
