/**
 * Internal: the card of a saved model, which says what the model is for, how good it is and how to
 * use it. Nothing here may know a clock, a path or a machine, or judge a result.
 */
package io.github.experimentmaven.report.card;
