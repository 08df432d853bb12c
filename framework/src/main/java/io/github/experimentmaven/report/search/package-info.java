/**
 * Internal: what searches and grids found, as it is shown: the trials, which options matter, in
 * words. Nothing here may draw a chart, format a page or train a model on an experiment's data.
 */
package io.github.experimentmaven.report.search;
