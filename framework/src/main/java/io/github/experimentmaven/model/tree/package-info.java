/**
 * Internal: the model types of our own trees, one small class each. Nothing here may choose a split
 * or compute a prediction.
 */
package io.github.experimentmaven.model.tree;
