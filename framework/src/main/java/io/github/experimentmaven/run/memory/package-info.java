/**
 * What is remembered of completed trials: by which key, and what. Nothing here may train a model.
 */
package io.github.experimentmaven.run.memory;
