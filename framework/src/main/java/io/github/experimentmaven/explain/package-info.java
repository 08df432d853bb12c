/**
 * Internal: what a trained model makes of columns, found by asking it for predictions of changed
 * rows while it is at hand: numbers for each row, of which tables are made when all trials are
 * done. Nothing here may know trials, tables or what is good enough.
 */
package io.github.experimentmaven.explain;
