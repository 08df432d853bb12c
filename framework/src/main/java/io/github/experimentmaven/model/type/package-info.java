/**
 * Internal: the model types that Tribuo's own trainers give, one small class each. Nothing here may
 * compute a prediction.
 */
package io.github.experimentmaven.model.type;
