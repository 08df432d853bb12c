/**
 * Internal: model types that boost trees: {@code gradient_boosting}, which is ours, and {@code
 * xgboost}, which alone needs native code; it is loaded when such a model is trained and never
 * before. Nothing here may compute a number of a tree.
 */
package io.github.experimentmaven.model.boosting;
