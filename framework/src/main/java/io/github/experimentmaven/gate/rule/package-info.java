/**
 * Internal: what the rules on data come to. Nothing here may look at the data itself, only at what
 * a run kept of it.
 */
package io.github.experimentmaven.gate.rule;
