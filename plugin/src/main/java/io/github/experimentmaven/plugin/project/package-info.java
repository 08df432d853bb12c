/**
 * What is known of a Maven project: its classes, its commit, what its experiments may read. Nothing
 * here may know an experiment.
 */
package io.github.experimentmaven.plugin.project;
