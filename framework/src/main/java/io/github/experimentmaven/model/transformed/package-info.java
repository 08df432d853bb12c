/**
 * Internal: models that were trained on a transformed target and predict in its own units. Nothing
 * here may know how the target was transformed, only what undoes it, nor which kind of model
 * predicts.
 */
package io.github.experimentmaven.model.transformed;
