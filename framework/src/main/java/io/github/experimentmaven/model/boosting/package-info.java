/**
 * The model type {@code xgboost}, apart from the others because it alone needs native code, which
 * is loaded when such a model is trained and never before. Nothing here may be used by other types.
 */
package io.github.experimentmaven.model.boosting;
