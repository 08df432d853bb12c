/**
 * Internal: what searches tried and found, as the table {@code search.csv} and as {@code
 * found.json}, written and read. Nothing here may search or say which options are good.
 */
package io.github.experimentmaven.result.search;
