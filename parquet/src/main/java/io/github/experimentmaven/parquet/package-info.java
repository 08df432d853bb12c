/** Internal: the rows of Parquet files. Nothing here may know what an experiment wants of them. */
package io.github.experimentmaven.parquet;
