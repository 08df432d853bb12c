/**
 * Internal: what changed against the baseline, short enough for a comment on a pull or merge
 * request. Nothing here may judge a result or write a file.
 */
package io.github.experimentmaven.report.review;
