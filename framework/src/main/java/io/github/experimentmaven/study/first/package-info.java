/**
 * Internal: a first experiment for a table: looks at the table, and decides what is predicted from
 * what, how rows are divided and which models are worth a try. Nothing here may write a file.
 */
package io.github.experimentmaven.study.first;
