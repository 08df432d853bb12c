/**
 * Internal: charts as SVG, for the page and as files of their own. Nothing here may read a file,
 * judge a result or know the page around a chart.
 */
package io.github.experimentmaven.report.chart;
