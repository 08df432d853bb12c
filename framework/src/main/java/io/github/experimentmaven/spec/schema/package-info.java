/**
 * Internal: the schema of an experiment file, put together from what is registered, and what it
 * says of values that do not fit. Nothing here may bind a value.
 */
package io.github.experimentmaven.spec.schema;
