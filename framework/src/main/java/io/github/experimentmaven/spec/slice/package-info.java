/**
 * Internal: the section {@code slices}, which rows are also looked at on their own. Nothing here
 * may know a row.
 */
package io.github.experimentmaven.spec.slice;
