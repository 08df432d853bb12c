/**
 * Internal: growing a tree on binned columns: bins, packed gradients, histograms, the search for
 * splits, and growth of the best leaf first. Knows rows and gradients, whatever loss they come
 * from. Nothing here may know a loss, or add floating-point numbers in an order that hangs on the
 * number of threads.
 */
package io.github.experimentmaven.tree.histogram;
