/**
 * Internal: gradient boosting: losses, the growth of an ensemble tree by tree, early stopping, and
 * the trainer. Nothing here may choose a split.
 */
package io.github.experimentmaven.tree.boosting;
