/**
 * Internal: how predictions depend on single columns, over seeds and folds, as a table that is
 * written and read. Nothing here may judge.
 */
package io.github.experimentmaven.result.dependence;
