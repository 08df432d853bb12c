/**
 * Internal: what was changed between two results: the experiment file, the data, the code. Nothing
 * here may judge.
 */
package io.github.experimentmaven.gate.origin;
