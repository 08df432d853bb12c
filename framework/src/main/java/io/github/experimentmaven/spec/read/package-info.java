/**
 * Internal: an experiment file read, checked beyond its schema, and bound to its records. Nothing
 * here may open a data file or know a model's class.
 */
package io.github.experimentmaven.spec.read;
