/**
 * Internal: slices of rows on which a model does worse than on the others, found by a small tree on
 * the losses of one half of the rows and confirmed on the other half. Nothing here may know what a
 * loss is a loss of.
 */
package io.github.experimentmaven.inference.slice;
