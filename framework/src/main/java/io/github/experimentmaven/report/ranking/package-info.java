/**
 * Which models can be compared by which number, which is best, and what to say about it in words.
 * Nothing here may format a page or a table.
 */
package io.github.experimentmaven.report.ranking;
