/**
 * CSV files that this tool writes, and what is wrong with those that are none. Nothing here may
 * know what a table holds.
 */
package io.github.experimentmaven.result.csv;
