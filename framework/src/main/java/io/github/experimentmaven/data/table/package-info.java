/**
 * Tables of typed columns, as they are in memory. Nothing here may read a file or know why a column
 * is wanted.
 */
package io.github.experimentmaven.data.table;
