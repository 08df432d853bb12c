package io.github.experimentmaven.tree.boosting;

import io.github.experimentmaven.tree.histogram.BinnedTable;

/**
 * Rows with one target.
 *
 * @param table their features
 * @param targets {@code [rows]}
 */
@SuppressWarnings("ArrayRecordComponent") // handed on without a copy, never compared
record Rows(BinnedTable table, double[] targets) {}
