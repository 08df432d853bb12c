/**
 * Internal: whether results are those of what the project holds now. Nothing here may look at a
 * score.
 */
package io.github.experimentmaven.gate.freshness;
