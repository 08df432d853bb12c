/**
 * Internal: comparisons of two result tables for the console, in Markdown and as CSV. Nothing here
 * may compute a number that the comparison does not hold.
 */
package io.github.experimentmaven.report.compare;
