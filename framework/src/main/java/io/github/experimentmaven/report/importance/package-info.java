/**
 * Internal: what columns are worth to models, in words. Nothing here may compute a number that the
 * tables do not hold.
 */
package io.github.experimentmaven.report.importance;
