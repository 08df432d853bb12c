/**
 * The trials of an experiment shared out among machines, and the archives in which they come back.
 * Nothing here may train a model or know what is in an entry.
 */
package io.github.experimentmaven.run.shard;
