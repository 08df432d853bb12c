/**
 * What changed between two results of one experiment: paired trials, intervals, judgements. Nothing
 * here may know a threshold or decide about a build.
 */
package io.github.experimentmaven.gate.change;
