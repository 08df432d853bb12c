/**
 * Internal: models compared over several experiments by their ranks: Friedman's test, Nemenyi's
 * critical difference, Wilcoxon's signed ranks, and Holm's correction for several tests at once.
 * Nothing here may know rows or seeds: an experiment gives one value for each model.
 */
package io.github.experimentmaven.inference.rank;
