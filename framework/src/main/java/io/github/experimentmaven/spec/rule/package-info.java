/**
 * Internal: what an experiment file demands of its data. Nothing here may look at data or judge it.
 */
package io.github.experimentmaven.spec.rule;
