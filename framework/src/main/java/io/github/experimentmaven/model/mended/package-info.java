/**
 * Internal: Tribuo's trainers where they were found wrong, each a subclass that says what it mends;
 * their models are Tribuo's own. Nothing here may know a model type or an experiment file.
 */
package io.github.experimentmaven.model.mended;
