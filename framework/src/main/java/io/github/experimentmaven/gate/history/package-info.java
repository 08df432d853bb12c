/**
 * Internal: what an experiment's gated metrics came to in one version after the other, and where
 * they changed by more than chance. Nothing here may read a file, or compute an interval of its own
 * kind.
 */
package io.github.experimentmaven.gate.history;
