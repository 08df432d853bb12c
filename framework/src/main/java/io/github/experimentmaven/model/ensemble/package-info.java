/**
 * Internal: model types made of models of other types: averages, and pairs of bounds. Nothing here
 * may know which types.
 */
package io.github.experimentmaven.model.ensemble;
