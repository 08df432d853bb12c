/**
 * Internal: what each column is worth to each model, over its seeds and folds, as a table that is
 * written and read. Nothing here may judge.
 */
package io.github.experimentmaven.result.importance;
