package io.github.experimentmaven.tree.boosting;

import io.github.experimentmaven.tree.histogram.BinnedTable;
import java.util.Optional;

/**
 * Rows with one target.
 *
 * @param table their features
 * @param targets {@code [rows]}
 * @param weights {@code [rows]}; empty where all rows count alike
 */
@SuppressWarnings("ArrayRecordComponent") // handed on without a copy, never compared
record Rows(BinnedTable table, double[] targets, Optional<double[]> weights) {}
