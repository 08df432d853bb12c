/**
 * Data, from a source to Tribuo datasets; its packages in their order are {@code random, table,
 * source, date, weight, step, load, split, range, prepare, profile}. Nothing here may know a model
 * or a metric.
 */
package io.github.experimentmaven.data;
