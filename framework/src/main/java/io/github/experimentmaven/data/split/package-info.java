/**
 * Internal: which rows train, validate and test: a function of the table's order, the split and its
 * seed. Nothing here may look at features.
 */
package io.github.experimentmaven.data.split;
