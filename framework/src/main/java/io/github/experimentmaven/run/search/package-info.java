/**
 * Internal: what a search asks of a run, and what it tells of itself. Nothing here may train or
 * choose.
 */
package io.github.experimentmaven.run.search;
