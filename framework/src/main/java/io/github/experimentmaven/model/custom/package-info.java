/**
 * Internal: the model type {@code tribuo}: any trainer by the name of its class, also one of the
 * user's own project. Nothing here may know a particular trainer.
 */
package io.github.experimentmaven.model.custom;
