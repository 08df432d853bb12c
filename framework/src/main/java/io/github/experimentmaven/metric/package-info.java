/**
 * Losses and scores of predictions, one small class each. Nothing here may know how predictions
 * came about.
 */
package io.github.experimentmaven.metric;
