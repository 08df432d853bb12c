package io.github.experimentmaven.inference;

/** On which side of the mean of differences. */
enum Side {
  BELOW,
  ABOVE
}
