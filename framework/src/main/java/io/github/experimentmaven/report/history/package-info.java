/**
 * Internal: the history of gated metrics in words, for the console and as CSV. Nothing here may
 * compute a number that the history does not hold.
 */
package io.github.experimentmaven.report.history;
