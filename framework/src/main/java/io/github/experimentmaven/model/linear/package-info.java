/**
 * Internal: the model types of our linear trainers, one small class each. Nothing here may compute
 * a coefficient.
 */
package io.github.experimentmaven.model.linear;
