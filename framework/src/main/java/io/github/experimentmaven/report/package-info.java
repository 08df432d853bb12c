/**
 * Internal: views of results and verdicts: console, Markdown, HTML, charts, JUnit XML. Nothing here
 * may compute a number that the tables do not hold.
 */
package io.github.experimentmaven.report;
