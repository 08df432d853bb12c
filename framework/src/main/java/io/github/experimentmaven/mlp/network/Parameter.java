package io.github.experimentmaven.mlp.network;

/**
 * Numbers to learn and the loss's gradient with respect to them, in rows of equal length.
 *
 * @param values {@code [rows, columns]}, changed by an optimizer
 * @param gradients {@code [rows, columns]}, set by the last backward pass
 */
@SuppressWarnings("ArrayRecordComponent") // a view of working memory, never compared
record Parameter(float[][] values, float[][] gradients) {

  int rows() {
    return values.length;
  }

  int columns() {
    return values[0].length;
  }
}
