/**
 * What the training rows of a column hold, and how a later value may lie outside of it. Nothing
 * here may read values or decide what becomes of a row.
 */
package io.github.experimentmaven.data.range;
