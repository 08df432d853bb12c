/**
 * Internal: the search for a model's options: what is tried, on how much training, and what is
 * chosen. Nothing here may look at test rows, at the clock or at the number of threads.
 */
package io.github.experimentmaven.search;
