/**
 * Internal: what searches tried, as the table {@code search.csv}, written and read. Nothing here
 * may search or say which options are good.
 */
package io.github.experimentmaven.result.search;
