/**
 * Internal: which rows of a table are in which slice. Nothing here may know a model or judge one.
 */
package io.github.experimentmaven.data.slice;
