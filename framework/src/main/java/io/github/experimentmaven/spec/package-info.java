/**
 * What an experiment file says: its records, its reader, its schema and its located problems.
 * Nothing here may open a data file, know a model's class or run anything.
 */
package io.github.experimentmaven.spec;
