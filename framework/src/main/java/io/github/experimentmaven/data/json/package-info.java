/** Internal: the rows of JSON lines. Nothing here may know what an experiment wants of them. */
package io.github.experimentmaven.data.json;
