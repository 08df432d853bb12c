/**
 * Internal: from the rows of a data file, whatever its format, and what an experiment wants of them
 * to a table. Nothing here may split rows or fit anything to them.
 */
package io.github.experimentmaven.data.load;
