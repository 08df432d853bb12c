/**
 * Internal: trees and forests that look at every row for every split, as scikit-learn's do: columns
 * are sorted once for all trees, and rows are handed down stably, so that growing costs n log n.
 * Nothing here may put columns into bins.
 */
package io.github.experimentmaven.tree.exact;
