/**
 * Internal: the comparison table as Markdown. Nothing here may compute a number that the tables do
 * not hold.
 */
package io.github.experimentmaven.report.markdown;
