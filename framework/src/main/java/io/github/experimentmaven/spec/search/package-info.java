/**
 * Internal: what a file says of a search: which options of a model are looked for, in which ranges,
 * how and for how much. Nothing here may draw, train or choose.
 */
package io.github.experimentmaven.spec.search;
