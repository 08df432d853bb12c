/**
 * Internal: the page of an experiment and the index of several. Nothing here may draw a chart or
 * compute a number that the tables do not hold.
 */
package io.github.experimentmaven.report.html;
