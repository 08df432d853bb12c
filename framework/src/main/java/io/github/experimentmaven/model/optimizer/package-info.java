/**
 * Internal: gradient optimizers for Tribuo's linear models where Tribuo's own are not what their
 * name says. Nothing here may know a model type or an experiment file.
 */
package io.github.experimentmaven.model.optimizer;
