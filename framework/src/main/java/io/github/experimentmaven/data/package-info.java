/**
 * Tables of typed columns, their sources, splits, preprocessing and Tribuo datasets. Nothing here
 * may know a model or a metric.
 */
package io.github.experimentmaven.data;
