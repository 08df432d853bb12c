/**
 * Internal: where in a space of options a search looks next, from the seed and what it knows so
 * far. Nothing here may train or know what a model is.
 */
package io.github.experimentmaven.search.proposal;
