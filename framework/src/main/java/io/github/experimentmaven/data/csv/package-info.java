/**
 * Internal: the rows of delimited texts. Nothing here may know what an experiment wants of them.
 */
package io.github.experimentmaven.data.csv;
