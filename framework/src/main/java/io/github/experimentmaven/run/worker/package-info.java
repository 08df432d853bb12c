/**
 * Internal: the process that trains trials for a build which runs elsewhere. Nothing here may know
 * who started it.
 */
package io.github.experimentmaven.run.worker;
